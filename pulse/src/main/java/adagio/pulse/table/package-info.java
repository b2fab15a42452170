// SPDX-License-Identifier: Apache-2.0

/// Heartbeats out of text: intervals one a line, and the tables of the usual loggers.
///
/// Columns are known by their names; a table without names by what rises like a time. Start reading
/// at [adagio.pulse.table.TableReader].
@NullMarked
package adagio.pulse.table;

import org.jspecify.annotations.NullMarked;
