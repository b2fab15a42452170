// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is found in a calendar while it is read. After twenty faults the rest is only counted.
final class Findings {
    private static final int MOST = 20;

    private final String calendar;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private int uncounted;

    Findings(String calendar) {
        this.calendar = calendar;
    }

    void fault(int line, String text) {
        if (faults.size() < MOST) {
            faults.add(new Fault(calendar, line, text));
        } else {
            uncounted++;
        }
    }

    void note(int line, String text) {
        if (notes.size() < MOST) {
            notes.add(new Fault(calendar, line, text));
        }
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    List<Fault> listNotes() {
        return List.copyOf(notes);
    }

    List<Fault> listFaults() {
        var all = new ArrayList<>(faults);
        all.sort(Comparator.comparingInt(Fault::line));
        if (uncounted > 0) {
            all.add(new Fault(calendar, 0, "and " + uncounted + " more like these"));
        }
        return all;
    }
}
