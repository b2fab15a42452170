// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

/// How a file is to be read.
///
/// @param salvage whether to take what is whole of a broken file
/// @param second whether it is the second of two people's; a table of both (`hr_a`, `hr_b`) then
///   gives that column
public record Asked(boolean salvage, boolean second) {
    /// Whole files only, of one person.
    public static final Asked USUAL = new Asked(false, false);
}
