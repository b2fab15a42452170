// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What is read about massage, and its words.
///
/// @param sources by id
/// @param terms words of the trade
public record Library(SequencedMap<String, Source> sources, List<Term> terms) {
    /// Copies both.
    public Library {
        sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
        terms = List.copyOf(terms);
    }

    /// A word of the trade.
    ///
    /// @param term what a therapist says
    /// @param lay what people are shown
    /// @param means what it is, may be empty
    public record Term(String term, String lay, String means) {}
}
