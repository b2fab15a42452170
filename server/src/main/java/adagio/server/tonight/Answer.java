// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.server.web.Refused;

/// One person's private answer.
public enum Answer {
    /// Wants this.
    YES("yes"),
    /// Does not want it today.
    NOT_TODAY("not-today");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    /// The answer that a form sent.
    ///
    /// @param word `yes` or `not-today`
    /// @return the answer
    /// @throws Refused 400 for any other word, which is not repeated in the message
    public static Answer of(String word) {
        for (Answer answer : values()) {
            if (answer.word.equals(word)) {
                return answer;
            }
        }
        throw new Refused(400, "an answer is yes or not-today");
    }
}
