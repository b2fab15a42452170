// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import java.util.List;

/// One immutable timeline with the parts of both people; all media are made from it alone.
///
/// At home both lists are the same: the two hear the same words. In a duet each therapist has a
/// list of their own, on one clock. There is no place in it for a wish, a limit or a health answer.
///
/// @param breathing whether the breath is paced
/// @param a the first person's parts, contiguous from 0
/// @param b the second person's parts, contiguous from 0, as long as the first's
public record Score(Breathing breathing, List<Part> a, List<Part> b) {
    /// Checks both timelines and copies them.
    public Score {
        a = List.copyOf(a);
        b = List.copyOf(b);
        if (checkedSeconds(a) != checkedSeconds(b)) {
            throw new IllegalArgumentException(
                    "A has "
                            + checkedSeconds(a)
                            + " s and B "
                            + checkedSeconds(b)
                            + " s: both are as long");
        }
    }

    /// A score in which both have the same parts.
    ///
    /// @param breathing whether the breath is paced
    /// @param parts contiguous from 0
    /// @return the score
    public static Score shared(Breathing breathing, List<Part> parts) {
        return new Score(breathing, parts, parts);
    }

    private static int checkedSeconds(List<Part> parts) {
        int at = 0;
        for (Part part : parts) {
            if (part.span().at() != at) {
                throw new IllegalArgumentException(
                        "a part at " + part.span().at() + " s where " + at + " s comes next");
            }
            at = part.span().end();
        }
        if (at == 0) {
            throw new IllegalArgumentException("a score needs at least one part");
        }
        return at;
    }

    /// The length.
    ///
    /// @return seconds
    public int seconds() {
        return a.getLast().span().end();
    }

    /// Whether the two have parts of their own.
    ///
    /// @return true for two therapists, false at home
    public boolean duet() {
        return !a.equals(b);
    }

    /// One person's parts.
    ///
    /// @param person A or B; both gives A's
    /// @return contiguous from 0
    public List<Part> parts(Person person) {
        return person == Person.B ? b : a;
    }

    /// How many breaths a part lasts: movements in breaths by their own slow breath when the breath
    /// is followed, everything else by the score's.
    ///
    /// @param part one of the parts
    /// @return breaths, rounded to the nearest, at least 1
    public int breaths(Part part) {
        double breath = breathing.seconds();
        if (!breathing.paced()
                && part instanceof Part.Touch touch
                && touch.movement().technique().tempo()
                        instanceof adagio.score.stroke.Tempo.Breaths) {
            breath = touch.movement().technique().cycleSeconds();
        }
        return Math.max(1, (int) Math.round(part.span().seconds() / breath));
    }

    /// The score in a mirror; a mirror of the mirror is the score itself.
    ///
    /// @return the same with left and right traded
    public Score mirror() {
        return new Score(
                breathing,
                a.stream().map(Part::mirror).toList(),
                b.stream().map(Part::mirror).toList());
    }
}
