// SPDX-License-Identifier: Apache-2.0
package adagio.server.road;

import java.time.Instant;

/// Where it is written down that an evening was played, for people who live here.
public interface Diary {
    /// What has to be known later of an evening that is taken along.
    ///
    /// @param evening its id
    /// @return with empty ids for guests, of whom nothing is kept
    Whose of(String evening);

    /// An evening was played away from the house.
    ///
    /// @param whose as [#of] said
    /// @param began when play was pressed
    void played(Whose whose, Instant began);

    /// Whose evening was taken along.
    ///
    /// @param household the household's id, empty for guests
    /// @param pair the pair's id, empty for guests
    /// @param about what the diary needs, as text of its own
    record Whose(String household, String pair, String about) {
        /// Two people of whom nothing is kept.
        public static final Whose GUESTS = new Whose("", "", "");

        /// Whether nothing is kept of them.
        public boolean guests() {
            return household.isEmpty();
        }
    }

    /// A house where nobody lives.
    Diary NONE =
            new Diary() {
                @Override
                public Whose of(String evening) {
                    return Whose.GUESTS;
                }

                @Override
                public void played(Whose whose, Instant began) {}
            };
}
