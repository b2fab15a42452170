// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

/// What a thing is called.
///
/// @param lay the word people see
/// @param term the word a therapist uses
public record Names(String lay, String term) {
    /// Checks that both are there.
    public Names {
        if (lay.isBlank() || term.isBlank()) {
            throw new IllegalArgumentException(
                    "names \"" + lay + "\", \"" + term + "\": both are needed");
        }
    }
}
