// SPDX-License-Identifier: Apache-2.0
package adagio.server.book;

import adagio.score.Form;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Planner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// A way from one minute to twenty, for two people at the beginning. Nothing is counted on it, and
/// every step is a session by itself.
public final class FirstPath {
    private static final List<Stop> STOPS =
            List.of(
                    new Stop(1, Form.ONE_WAY, false),
                    new Stop(3, Form.ONE_WAY, false),
                    new Stop(5, Form.TURNS, false),
                    new Stop(8, Form.TURNS, false),
                    new Stop(10, Form.TURNS, false),
                    new Stop(15, Form.TURNS, false),
                    new Stop(20, Form.TURNS, true));
    private final Catalogue catalogue;
    private final Offer offer;
    private final Planner planner;
    private final ReentrantLock lock = new ReentrantLock();
    private List<PathStep> made = List.of();

    private record Stop(int minutes, Form form, boolean ritual) {}

    FirstPath(Catalogue catalogue, Offer offer) {
        this.catalogue = catalogue;
        this.offer = offer;
        this.planner = new Planner(catalogue);
    }

    /// A step of the way.
    ///
    /// @param minutes how long
    /// @param form in which form
    /// @param address where it begins
    /// @param news strokes that no step before it had
    public record PathStep(int minutes, String form, String address, List<Book.Named> news) {
        /// Copies the list.
        public PathStep {
            news = List.copyOf(news);
        }
    }

    /// The steps, composed when somebody first looks at them.
    List<PathStep> steps() {
        lock.lock();
        try {
            if (made.isEmpty()) {
                made = compose();
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    private List<PathStep> compose() {
        var steps = new ArrayList<PathStep>();
        var known = new LinkedHashSet<String>();
        for (var stop : STOPS) {
            var news = new LinkedHashSet<>(strokes(stop));
            news.removeAll(known);
            known.addAll(news);
            steps.add(
                    new PathStep(
                            stop.minutes(),
                            stop.form().id(),
                            address(stop),
                            news.stream().map(this::named).toList()));
        }
        return List.copyOf(steps);
    }

    private Set<String> strokes(Stop stop) {
        Chosen chosen =
                offer.plain()
                        .instead(
                                stop.ritual(), each -> each.with(stop.form(), 60 * stop.minutes()));
        var strokes = new LinkedHashSet<String>();
        if (planner.usual(chosen) instanceof Plan.Ready(var routine)) {
            for (var step : routine.steps()) {
                if (step instanceof Step.Touch touch) {
                    strokes.add(touch.stroke());
                }
            }
        }
        return strokes;
    }

    private Book.Named named(String stroke) {
        return new Book.Named(stroke, catalogue.getStroke(stroke).movement().names().lay());
    }

    private static String address(Stop stop) {
        return stop.ritual()
                ? "/?what=ritual&minutes=" + stop.minutes()
                : "/?form=" + stop.form().id() + "&minutes=" + stop.minutes();
    }
}
