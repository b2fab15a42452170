// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Json;
import adagio.pulse.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SusyTest {
    @Test
    void everyQuantityIsThatOfTheOriginalOnItsGrids() {
        int compared = 0;
        for (Object each : Json.list(Reference.expected("susy"), "cases")) {
            var one = Json.cast(each);
            double[][] grid = Reference.grid(Json.text(one, "input"));
            var figures = Susy.of(grid[0], grid[1], settings(one));
            compared += compare(Json.get(one, "summary"), figures, Json.text(one, "input"));
        }
        assertTrue(compared >= (Reference.isWhole() ? 600 : 60), "compared " + compared);
    }

    @Test
    void theSameComesOfTheBeatsThatTheGridsWereMadeOf() {
        int compared = 0;
        for (Object each : Json.list(Reference.expected("susy"), "cases")) {
            var one = Json.cast(each);
            String name = Json.text(one, "input").replaceFirst("_hz.*", "");
            if (List.of("p02_lag0", "p08_weak").contains(name)) {
                var settings = settings(one);
                var grid =
                        Grid.of(
                                Reference.beats("pairs/" + name + "_a.csv").trace(),
                                Reference.beats("pairs/" + name + "_b.csv").trace(),
                                settings.hz());
                compared += compare(Json.get(one, "summary"), Susy.of(grid, settings), name);
            }
        }
        assertTrue(compared >= 20, "compared " + compared);
    }

    @Test
    void theGridIsTheReferencesToItsLastDigit() {
        var grid =
                Grid.of(
                        Reference.beats("pairs/p08_weak_a.csv").trace(),
                        Reference.beats("pairs/p08_weak_b.csv").trace(),
                        2);
        var lines =
                new String(Reference.bytes("grids/p08_weak_hz2.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .toList();
        assertEquals(lines.size(), grid.size());
        for (int i = 0; i < grid.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            assertEquals(Double.parseDouble(cells[0]), grid.seconds(i), 0);
            assertEquals(Double.parseDouble(cells[1]), grid.a()[i], 1.5e-6);
            assertEquals(Double.parseDouble(cells[2]), grid.b()[i], 1.5e-6);
        }
    }

    @Test
    void fewerThanTwoSegmentsHaveNoQuantities() {
        var figures = Susy.of(new double[100], new double[100], Settings.USUAL);
        assertTrue(Double.isNaN(figures.value("Z")));
        assertTrue(Double.isNaN(figures.value("ES(noAbs)")));
        assertEquals(100, figures.value("n(data)"));
    }

    private static Settings settings(Map<String, Object> one) {
        return new Settings(
                (int) Json.number(one, "Hz"),
                (int) Json.number(one, "segment"),
                (int) Json.number(one, "maxlag"));
    }

    private static int compare(Map<String, Object> summary, SusyFigures found, String input) {
        int compared = 0;
        for (String name : found.values().keySet()) {
            Reference.near(
                    Json.number(summary, name), found.value(name), 1e-10, input + " " + name);
            compared++;
        }
        return compared;
    }
}
