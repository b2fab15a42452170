// SPDX-License-Identifier: Apache-2.0
package adagio.score;

/// Whether the breath is followed or paced, and how long one takes.
public enum Breathing {
    /// Nothing is paced; a breath counts 5 s.
    FOLLOW("follow", 5, false),
    /// Twelve a minute.
    TWELVE("12", 5, true),
    /// Ten a minute.
    TEN("10", 6, true),
    /// Six a minute.
    SIX("6", 10, true);

    private final String id;
    private final int seconds;
    private final boolean paced;

    Breathing(String id, int seconds, boolean paced) {
        this.id = id;
        this.seconds = seconds;
        this.paced = paced;
    }

    /// The controlled word.
    ///
    /// @return `follow`, `12`, `10` or `6`
    public String id() {
        return id;
    }

    /// How long a breath counts.
    ///
    /// @return seconds
    public int seconds() {
        return seconds;
    }

    /// Whether sound and light lead the breath.
    ///
    /// @return false when it is only followed
    public boolean paced() {
        return paced;
    }
}
