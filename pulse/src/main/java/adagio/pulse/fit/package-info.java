// SPDX-License-Identifier: Apache-2.0

/// Heartbeats out of FIT files, the format of Garmin and many others.
///
/// Written from the public description of the protocol: headers, definition and data messages,
/// compressed timestamps, developer fields, chained files, checksums. Only what a heart says is
/// kept: messages `record` (20), `hrv` (78) and `hr` (132). Start reading at
/// [adagio.pulse.fit.FitReader].
@NullMarked
package adagio.pulse.fit;

import org.jspecify.annotations.NullMarked;
