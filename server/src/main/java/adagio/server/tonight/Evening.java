// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import java.time.Instant;

/// One evening of two people, from the first answer on.
///
/// The first answer waits unseen; the second one settles the evening, and from then on only the
/// outcome is known, not who said what. What is settled stays settled, so nobody can find out the
/// other's answer by answering again.
public final class Evening {
    private final String id;
    private final Chosen chosen;
    private final Instant begun;
    private Stage stage;

    /// Where an evening stands.
    public sealed interface Stage {
        /// The first has answered, the second has not.
        record Waiting(Answer first) implements Stage {
            /// The answer is not for logs.
            @Override
            public String toString() {
                return "Waiting";
            }
        }

        /// Both want it and nothing rules it out.
        record Agreed() implements Stage {}

        /// Another day, whoever and whatever caused it.
        record AnotherDay() implements Stage {}
    }

    Evening(String id, Chosen chosen, Answer first, Instant begun) {
        this.id = id;
        this.chosen = chosen;
        this.begun = begun;
        this.stage = new Stage.Waiting(first);
    }

    /// Unguessable, the last part of its addresses.
    public String id() {
        return id;
    }

    /// What the two chose.
    public Chosen chosen() {
        return chosen;
    }

    /// When the first answer came.
    public Instant begun() {
        return begun;
    }

    /// Where it stands.
    public synchronized Stage stage() {
        return stage;
    }

    /// The second answer. Once settled, any further answer changes nothing.
    ///
    /// @param second the second person's
    /// @return the settled stage
    public synchronized Stage settle(Answer second) {
        if (stage instanceof Stage.Waiting(Answer first)) {
            boolean both = first == Answer.YES && second == Answer.YES;
            stage = both ? new Stage.Agreed() : new Stage.AnotherDay();
        }
        return stage;
    }
}
