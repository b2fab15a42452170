// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import java.util.List;

/// A file is refused: all of its faults, at least one.
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 20;
    private final transient List<Fault> faults;

    /// Refuses for one reason.
    ///
    /// @param where a line, a byte, a part; may be empty
    /// @param text what was found, what is allowed, what to do
    public Unreadable(String where, String text) {
        this(List.of(new Fault(where, text)));
    }

    /// Refuses for several.
    ///
    /// @param faults all of them; the first twenty are shown
    public Unreadable(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /// All that is amiss.
    ///
    /// @return every fault
    public List<Fault> every() {
        return faults;
    }

    /// What is amiss, to be shown.
    ///
    /// @return the first twenty faults, and how many more there are
    public List<Fault> faults() {
        if (faults.size() <= MOST_SHOWN) {
            return faults;
        }
        var shown = new java.util.ArrayList<>(faults.subList(0, MOST_SHOWN));
        shown.add(new Fault("", "and %d more".formatted(faults.size() - MOST_SHOWN)));
        return shown;
    }
}
