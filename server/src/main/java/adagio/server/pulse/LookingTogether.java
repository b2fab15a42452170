// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Recording;
import adagio.pulse.synchrony.Chance;
import adagio.pulse.synchrony.Clocks;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.Settings;
import adagio.pulse.synchrony.Together;
import adagio.score.catalogue.Catalogue;
import adagio.server.home.Home;
import adagio.server.people.Login;
import adagio.server.people.Pair;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Two hearts of one evening, with what the house knows of it: when it began, and where the breath
/// was led.
final class LookingTogether {
    private final Home home;
    private final Catalogue catalogue;
    private final ZoneId zone;

    LookingTogether(Home home, Catalogue catalogue, ZoneId zone) {
        this.home = home;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    private Optional<EveningPlayed> evening(Login login, Pair pair, LocalDate day) {
        return home.played(login, pair).stream()
                .map(each -> new EveningPlayed(each, catalogue))
                .filter(each -> each.day(zone).equals(day))
                .findFirst();
    }

    /// What is handed over of a recording: the evening's part, where the house knows the evening.
    HandedOver handOver(Login login, Pair pair, KeptHeart heart) {
        Recording part =
                evening(login, pair, heart.day())
                        .flatMap(evening -> evening.part(heart.recording()))
                        .orElse(heart.recording());
        return HandedOver.of(heart, part);
    }

    /// Compares what both handed over.
    PairResult compare(Login login, Pair pair, Agreement.Both both) {
        Recording a = both.first().recording();
        Recording b = both.second().recording();
        var evening = evening(login, pair, both.first().day());
        var clocks =
                evening.map(each -> Clocks.session(a, b, each.began()))
                        .orElseGet(() -> Clocks.of(a, b));
        var paced = evening.map(each -> each.paced(a)).orElse(List.of());
        var question = new Question(Chance.USUAL, Settings.USUAL, paced);
        return PairResult.of(
                both.first().day(), Together.compare(a, b, clocks, question), question);
    }
}
