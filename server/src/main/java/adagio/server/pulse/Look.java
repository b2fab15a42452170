// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.rows.Fault;
import java.util.List;

/// What came of looking at the recordings of one or two people.
public sealed interface Look {
    /// They were read.
    ///
    /// @param hearts A, B or both, each by itself
    /// @param pair what is said of both
    record Seen(List<Heart> hearts, Pairing pair) implements Look {
        /// Copies the hearts.
        public Seen {
            hearts = List.copyOf(hearts);
        }
    }

    /// At least one cannot be used.
    ///
    /// @param faults of each such file
    record Refused(List<FileFaults> faults) implements Look {
        /// Copies the faults.
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// Nobody gave a recording.
    record Nothing() implements Look {}

    /// One person.
    ///
    /// @param letter A or B
    /// @param words what the recording says
    /// @param notes what was found out about the file
    record Heart(String letter, List<String> words, List<String> notes) {
        /// Copies the lists.
        public Heart {
            words = List.copyOf(words);
            notes = List.copyOf(notes);
        }
    }

    /// Why a file cannot be used.
    ///
    /// @param letter A or B
    /// @param faults all of them
    record FileFaults(String letter, List<Fault> faults) {
        /// Copies the faults.
        public FileFaults {
            faults = List.copyOf(faults);
        }
    }

    /// What is said of both hearts together.
    sealed interface Pairing {
        /// There is only one recording.
        record Alone() implements Pairing {}

        /// Two, and not both people asked for this.
        record NotAgreed() implements Pairing {}

        /// A file was salvaged, and nothing whole in it is of a heart.
        record Silent() implements Pairing {}

        /// The same heart twice.
        record Same() implements Pairing {}

        /// No time in common.
        ///
        /// @param seconds between them
        record Apart(double seconds) implements Pairing {}

        /// Compared.
        ///
        /// @param verdict its word
        /// @param words what is said
        /// @param pictures drawn from it
        record Compared(String verdict, List<String> words, Pictures pictures) implements Pairing {
            /// Copies the words.
            public Compared {
                words = List.copyOf(words);
            }
        }
    }

    /// Drawings as SVG, with their captions; the inside of a figure.
    ///
    /// @param curves both heart rates, gaps hatched
    /// @param chance a hundred shuffles; empty when nothing can be said
    /// @param lag who followed whom; empty unless more than chance
    record Pictures(String curves, String chance, String lag) {}
}
