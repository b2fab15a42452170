// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.agreement.Party;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// One evening of two people, from the first answer on.
///
/// The first card waits unseen; the second one settles the evening, and from then on only the
/// outcome is known, not who said what: both cards are let go. What is settled as another day stays
/// so, and nobody can find out the other's answer by answering again.
public final class Evening {
    private final String id;
    private Chosen chosen;
    private Who who;
    private final Instant begun;
    private Stage stage;
    private boolean kept;

    /// Where an evening stands.
    public sealed interface Stage {
        /// The first has answered, the second has not.
        ///
        /// @param first the first person's card
        record Waiting(Party first) implements Stage {
            /// The card is not for logs.
            @Override
            public String toString() {
                return "Waiting";
            }
        }

        /// Both want it and nothing rules it out.
        ///
        /// @param shared what is left
        record Agreed(Shared shared) implements Stage {}

        /// Another day, whoever and whatever caused it.
        record AnotherDay() implements Stage {}
    }

    Evening(String id, Chosen chosen, Who who, Party first, Instant begun) {
        this.id = id;
        this.chosen = chosen;
        this.who = who;
        this.begun = begun;
        this.stage = new Stage.Waiting(first);
    }

    /// Unguessable, the last part of its addresses.
    public String id() {
        return id;
    }

    /// What the two chose before they answered.
    public synchronized Chosen chosen() {
        return chosen;
    }

    /// Who it is for.
    public synchronized Who who() {
        return who;
    }

    /// The cards that the two keep stand otherwise, and the evening goes on by them.
    ///
    /// @param cards how they stand
    public synchronized void goesBy(List<String> cards) {
        who = who.with(cards);
    }

    /// When the first answer came.
    public Instant begun() {
        return begun;
    }

    /// Where it stands.
    public synchronized Stage stage() {
        return stage;
    }

    /// The first person begins anew before the second has answered: the same evening, with what was
    /// chosen and said last.
    ///
    /// @param other what the two chose
    /// @param whose who it is for
    /// @param first the first person's card
    synchronized void begin(Chosen other, Who whose, Party first) {
        if (stage instanceof Stage.Waiting) {
            chosen = other;
            who = whose;
            stage = new Stage.Waiting(first);
        }
    }

    /// The second card. Once settled, any further one changes nothing.
    ///
    /// @param second the second person's
    /// @param meeting makes the outcome of both cards
    /// @return the settled stage
    public synchronized Stage settle(Party second, Meeting meeting) {
        if (stage instanceof Stage.Waiting(Party first)) {
            stage = meeting.of(first, second);
        }
        return stage;
    }

    /// Changes what is shared; nothing while there is no agreement.
    ///
    /// @param change from what is shared to what is shared then
    public synchronized void change(UnaryOperator<Shared> change) {
        if (stage instanceof Stage.Agreed(Shared shared)) {
            stage = new Stage.Agreed(change.apply(shared));
        }
    }

    /// Whether it begins to play now, for the first time.
    ///
    /// @return true once
    public synchronized boolean beginsNow() {
        boolean first = !kept;
        kept = true;
        return first;
    }

    /// What was to be written when it began was not: the next time counts as the first.
    public synchronized void beganInVain() {
        kept = false;
    }

    /// Makes the outcome of two cards.
    @FunctionalInterface
    public interface Meeting {
        /// The outcome.
        ///
        /// @param first the first person's card
        /// @param second the second person's card
        /// @return agreed or another day
        Stage of(Party first, Party second);
    }
}
