// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.rhythm;

import java.util.Comparator;
import java.util.List;

/// A time that fits, and how well.
///
/// @param start seconds since 1970
/// @param end the second behind its last
/// @param minute of the day when it starts, on the wall's clock
/// @param worth the higher, the better
/// @param reasons why, the strongest first
record Candidate(long start, long end, int minute, int worth, List<Reason> reasons) {
    /// The best first, of equals the earliest.
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::worth).reversed().thenComparing(Candidate::start);

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }

    Candidate less(int points) {
        return new Candidate(start, end, minute, worth - points, reasons);
    }
}
