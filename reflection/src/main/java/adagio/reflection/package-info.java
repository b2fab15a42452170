// SPDX-License-Identifier: Apache-2.0

/// What one person noted over eight weeks, and what can honestly be said of it.
///
/// Numbers and days only: no name, no second person, nobody to compare with. Reads no clock. Words
/// for people stand elsewhere; here are sealed answers, and "too little" and "no change" are two of
/// them. Start reading at [Arc], then `statistics.Difference` and `statistics.Trend`.
@NullMarked
package adagio.reflection;

import org.jspecify.annotations.NullMarked;
