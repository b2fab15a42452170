// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreement;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/// What works when the length or the form that was asked for does not. Everything it lists was
/// composed.
final class Nearby {
    private static final int MINUTE = 60;
    private static final int LONGEST = 60;

    private final Agreement agreement;
    private final Catalogue catalogue;

    Nearby(Agreement agreement, Catalogue catalogue) {
        this.agreement = agreement;
        this.catalogue = catalogue;
    }

    /// The nearest length of the same form, and of every other form the asked length or the nearest
    /// one to it.
    List<Composing.Nearest> list() {
        var nearest = new ArrayList<Composing.Nearest>();
        var asked = agreement.evening();
        add(nearest, asked.form());
        for (var form : Form.values()) {
            if (form != asked.form()) {
                add(nearest, form);
            }
        }
        return nearest;
    }

    private void add(List<Composing.Nearest> nearest, Form form) {
        int minutes = Math.max(1, agreement.evening().seconds() / MINUTE);
        for (int less = 0; less < LONGEST; less++) {
            for (int asked : less == 0 ? new int[] {minutes} : around(minutes, less)) {
                if (asked >= 1 && asked <= LONGEST && works(form, asked * MINUTE)) {
                    nearest.add(new Composing.Nearest(asked * MINUTE, form));
                    return;
                }
            }
        }
    }

    private static int[] around(int minutes, int less) {
        return new int[] {minutes - less, minutes + less};
    }

    private boolean works(Form form, int seconds) {
        var evening = agreement.evening().with(form, seconds);
        return Composer.possible(agreement.with(evening), catalogue);
    }
}
