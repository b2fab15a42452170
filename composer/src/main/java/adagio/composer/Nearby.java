// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What works when what was asked for does not. Everything it lists was composed.
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
        for (var form : others(asked.form())) {
            add(nearest, form);
        }
        return nearest;
    }

    /// What the same length and form would have to be for, and where: one of the two is changed.
    ///
    /// @return goals and settings in their order, each of them composed
    Composing.Opens opens() {
        var evening = agreement.evening();
        return new Composing.Opens(
                Stream.of(Goal.values())
                        .filter(each -> each != evening.goal() && possible(evening.with(each)))
                        .toList(),
                Stream.of(Setting.values())
                        .filter(each -> each != evening.setting() && possible(evening.with(each)))
                        .toList());
    }

    /// At home the other forms; two therapists are asked for nothing else.
    private static List<Form> others(Form form) {
        return form == Form.DUET
                ? List.of()
                : Form.atHome().stream().filter(each -> each != form).toList();
    }

    /// The asked length if it works in that form, else the longest shorter one, else the shortest
    /// longer one.
    private void add(List<Composing.Nearest> nearest, Form form) {
        int asked = Math.clamp(agreement.evening().seconds() / MINUTE, 1, LONGEST);
        if (works(form, asked * MINUTE)) {
            nearest.add(new Composing.Nearest(asked * MINUTE, form));
            return;
        }
        int shorter = towards(form, asked, -1);
        int found = shorter > 0 ? shorter : towards(form, asked, 1);
        if (found > 0) {
            nearest.add(new Composing.Nearest(found * MINUTE, form));
        }
    }

    /// The nearest whole minutes in one direction; 0 when nothing works there. What works need not
    /// lie together: three minutes may fit where four to twenty do not.
    private int towards(Form form, int asked, int direction) {
        for (int minutes = asked + direction;
                minutes >= 1 && minutes <= LONGEST;
                minutes += direction) {
            if (works(form, minutes * MINUTE)) {
                return minutes;
            }
        }
        return 0;
    }

    private boolean works(Form form, int seconds) {
        return possible(agreement.evening().with(form, seconds));
    }

    private boolean possible(Evening evening) {
        return Composer.possible(agreement.with(evening), catalogue);
    }
}
