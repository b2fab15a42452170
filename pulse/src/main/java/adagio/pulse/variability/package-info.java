// SPDX-License-Identifier: Apache-2.0

/// One person: how much the time between beats varies.
///
/// The usual figures (Task Force 1996, doi 10.1161/01.CIR.93.5.1043) by the formulas of
/// docs/pulse.md. Start reading at [adagio.pulse.variability.OnePerson].
@NullMarked
package adagio.pulse.variability;

import org.jspecify.annotations.NullMarked;
