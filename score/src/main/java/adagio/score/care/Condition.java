// SPDX-License-Identifier: Apache-2.0
package adagio.score.care;

import java.util.List;

/// A reason not to, not there, or more softly.
///
/// @param id controlled word, such as `varicose_veins`
/// @param words what it is called and asked
/// @param scope how far it reaches
/// @param rules what it takes away or softens
/// @param flags further words that strokes name under `Avoid`
/// @param notes remarks
/// @param sources ids of `sources.txt`, or `none_yet`; at least one
public record Condition(
        String id,
        Words words,
        Scope scope,
        List<Rule> rules,
        List<String> flags,
        Notes notes,
        List<String> sources) {
    /// Copies the lists.
    public Condition {
        rules = List.copyOf(rules);
        flags = List.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /// What it is called and asked.
    ///
    /// @param asked how often
    /// @param name what it is called
    /// @param question how it is asked
    public record Words(Asked asked, String name, String question) {}

    /// How far it reaches.
    ///
    /// @param severity another day, not there, or more softly
    /// @param who whom it concerns
    /// @param sided whether the person says where
    public record Scope(Severity severity, Who who, boolean sided) {}

    /// Remarks.
    ///
    /// @param say said to the person at once, may be empty
    /// @param until when it is over, may be empty
    /// @param afterwards what follows it, may be empty
    /// @param note for the therapist, may be empty
    public record Notes(String say, String until, String afterwards, String note) {}

    /// How often it is asked.
    public enum Asked {
        /// Today matters.
        EACH_TIME,
        /// Once a month.
        MONTHLY,
        /// Once, until the person changes it.
        UNTIL_CHANGED
    }

    /// How much it takes away.
    public enum Severity {
        /// Another day.
        TOTAL,
        /// Not there.
        LOCAL,
        /// Softer, shorter or differently.
        PRECAUTION
    }

    /// Whom it concerns.
    public enum Who {
        /// Whoever receives.
        RECEIVER,
        /// Whoever gives.
        GIVER,
        /// Both.
        BOTH;

        /// Whether it concerns a person who receives.
        ///
        /// @return false for givers only
        public boolean receives() {
            return this != GIVER;
        }

        /// Whether it concerns a person who gives.
        ///
        /// @return false for receivers only
        public boolean gives() {
            return this != RECEIVER;
        }
    }

    /// Whether the person may say where.
    ///
    /// @return true for sided conditions and those with a rule about marked places
    public boolean takesPlaces() {
        return scope.sided()
                || rules.stream()
                        .anyMatch(
                                rule ->
                                        switch (rule) {
                                            case Rule.ExcludeMarked _ -> true;
                                            case Rule.CapPressure(_, var where) -> where.marked();
                                            case Rule.ExcludeKinds(_, var where, _) ->
                                                    where.marked();
                                            case Rule.ExcludeSession _,
                                                    Rule.ExcludeRegions _,
                                                    Rule.ExcludePositions _,
                                                    Rule.ExcludeGiverPositions _,
                                                    Rule.CapMinutes _,
                                                    Rule.ExcludeProducts _,
                                                    Rule.AskProfessional _,
                                                    Rule.Cue _ ->
                                                    false;
                                        });
    }

    /// Whether it means nothing without a place: the marked place is to be kept away from.
    ///
    /// @return true when a rule removes marked places
    public boolean needsPlaces() {
        return rules.stream().anyMatch(rule -> rule instanceof Rule.ExcludeMarked);
    }

    /// Whether it asks for another day, whatever anybody agreed.
    ///
    /// @return true when it excludes the session
    public boolean total() {
        return rules.contains(new Rule.ExcludeSession());
    }

    /// Whether nothing is composed until a professional has agreed.
    ///
    /// @return true when it is blocking or urgent
    public boolean blocking() {
        return rules.stream()
                .anyMatch(
                        rule ->
                                rule instanceof Rule.AskProfessional(var urgency)
                                        && urgency != Rule.Urgency.ADVISE);
    }
}
