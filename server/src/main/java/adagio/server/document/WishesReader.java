// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Wishes;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads `adagio-wishes/1`.
final class WishesReader {
    /// More than any two people say, in characters.
    private static final int LONGEST = 1_000_000;

    private static final int DEFAULT_SECONDS = 1200;
    private static final int GRID = 5;
    private static final List<String> LETTERS = List.of("A", "B");

    private final Catalogue catalogue;
    private final List<String> faults = new ArrayList<>();

    WishesReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    WishesReading read(String text) {
        if (text.length() > LONGEST) {
            return new WishesReading.Unreadable(
                    List.of(
                            "found "
                                    + text.length()
                                    + " characters; the wishes of two people are at most "
                                    + LONGEST));
        }
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException notJson) {
            return new WishesReading.Unreadable(List.of(Json.fault(notJson)));
        }
        if (!json.isObject()) {
            return new WishesReading.Unreadable(
                    List.of(
                            "found no object; wishes are { \"format\": \""
                                    + WishesDocument.FORMAT
                                    + "\", \"people\": [ {}, {} ], ... }"));
        }
        return read(new Node("", json, faults));
    }

    private WishesReading read(Node root) {
        format(root);
        int seconds = seconds(root);
        var form = root.wordOr("form", Form.values(), Form::id, Form.TURNS);
        var goal = root.wordOr("goal", Goal.values(), Goal::id, Goal.RELAX);
        var setting = root.wordOr("setting", Setting.values(), Setting::id, Setting.FLOOR);
        var relationship =
                root.wordOr(
                        "relationship",
                        Relationship.values(),
                        Relationship::id,
                        Relationship.PARTNERS);
        var breathing =
                root.wordOr("breathing", Breathing.values(), Breathing::id, Breathing.FOLLOW);
        var pace = pace(root);
        var people = people(root);
        root.refuseOthers();
        if (!faults.isEmpty()) {
            return new WishesReading.Unreadable(faults);
        }
        var evening = new Evening(seconds, form, goal, setting, relationship, breathing, pace);
        var wishes = new Wishes(evening, people.getFirst(), people.getLast());
        return new WishesReading.Read(wishes, new Contradictions(wishes, catalogue).list());
    }

    private static void format(Node root) {
        if (!root.given("format")) {
            root.fault("format", "missing; write \"" + WishesDocument.FORMAT + "\"");
        } else if (!root.text("format", "").equals(WishesDocument.FORMAT)) {
            root.fault(
                    "format",
                    "found " + root.shown("format") + "; this reads " + WishesDocument.FORMAT);
        }
    }

    private int seconds(Node root) {
        boolean minutes = root.given("minutes");
        boolean seconds = root.given("seconds");
        int ofMinutes = minutes ? ofMinutes(root) : DEFAULT_SECONDS;
        int ofSeconds = seconds ? ofSeconds(root) : DEFAULT_SECONDS;
        if (minutes && seconds) {
            root.fault("seconds", "found beside minutes; keep one of the two");
        }
        return seconds ? ofSeconds : ofMinutes;
    }

    private static int ofSeconds(Node root) {
        int found = root.wholeOr("seconds", 60, 3600, DEFAULT_SECONDS);
        if (found % GRID != 0) {
            root.fault("seconds", "found " + found + "; 60 to 3600 in steps of " + GRID);
        }
        return found;
    }

    private int ofMinutes(Node root) {
        int before = faults.size();
        double minutes = root.number("minutes");
        if (faults.size() != before || !root.has("minutes")) {
            return DEFAULT_SECONDS;
        }
        if (!(minutes >= 1 && minutes <= 60)) {
            root.fault("minutes", "found " + root.shown("minutes") + "; 1 to 60");
            return DEFAULT_SECONDS;
        }
        double exact = 60 * minutes;
        int seconds = (int) (GRID * Math.round(exact / GRID));
        if (Math.abs(exact - seconds) > 0.5 + 1e-6) {
            root.fault(
                    "minutes",
                    String.format(
                            Locale.ROOT,
                            "found %s, which is %.1f s; lengths go in steps of 5 s, the nearest"
                                    + " is \"seconds\": %d",
                            root.shown("minutes"),
                            exact,
                            seconds));
        }
        return seconds;
    }

    private Pace pace(Node root) {
        int level = root.wholeOr("level", 1, 3, 1);
        int before = root.wholeOr("sessionsBefore", 0, Integer.MAX_VALUE, 0);
        var oil = root.wordOr("oil", Oil.values(), Oil::id, Oil.JOJOBA);
        var last = new ArrayList<String>();
        for (var item : root.items("lastRoutine")) {
            if (root.known(item, catalogue.strokes().keySet(), "stroke")) {
                last.add(item.text());
            }
        }
        return new Pace(level, before, last, oil);
    }

    private List<PersonWishes> people(Node root) {
        int before = faults.size();
        if (!root.given("people")) {
            root.fault("people", "missing; two of them belong here, [ {}, {} ] will do");
            return List.of();
        }
        var nodes = root.objects("people");
        if (nodes.size() != 2 && faults.size() == before) {
            root.fault("people", "found " + nodes.size() + "; two belong here");
        }
        var people = new ArrayList<PersonWishes>();
        for (int i = 0; i < nodes.size(); i++) {
            var letter = LETTERS.get(Math.min(i, 1));
            people.add(new PersonReader(nodes.get(i), catalogue).read(letter));
        }
        return people;
    }
}
