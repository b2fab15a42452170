// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.server.people.Login;
import adagio.server.people.Pair;
import adagio.server.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A gentle word of the one who received to the one who gave, where both want such words. There are
/// three, all kind, and only the last is kept: nothing to count.
final class GentleWords {
    /// The words; their sentences are `word.` and these in the texts.
    static final List<String> WORDS = List.of("good", "thanks", "calm");

    private static final int LONGEST = 32;
    private final Storage storage;

    GentleWords(Storage storage) {
        this.storage = storage;
    }

    /// A word and its day.
    ///
    /// @param word one of three
    /// @param day when it was said
    public record Said(String word, LocalDate day) {}

    void say(Login login, Pair pair, Said said) {
        if (!WORDS.contains(said.word())) {
            throw new IllegalArgumentException("found \"" + said.word() + "\"; one of " + WORDS);
        }
        String text = said.day() + " " + said.word();
        byte[] padded =
                (text + " ".repeat(LONGEST - text.length())).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = storage.keys().seal(about(pair, login.person()), padded);
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO reflection_word (pair_id, person_id, sealed) VALUES (?,"
                                        + " ?, ?) ON CONFLICT (pair_id, person_id) DO UPDATE SET"
                                        + " sealed = excluded.sealed",
                                pair.id(),
                                login.person(),
                                sealed));
    }

    /// The last word of the other one.
    Optional<Said> heard(Login login, Pair pair) {
        String other = pair.other(login.person());
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT sealed FROM reflection_word WHERE pair_id = ? AND"
                                                + " person_id = ?")
                                .bind(0, pair.id())
                                .bind(1, other)
                                .mapTo(byte[].class)
                                .findOne()
                                .map(row -> read(storage.keys().unseal(about(pair, other), row))));
    }

    private static Said read(byte[] plain) {
        String[] parts = new String(plain, StandardCharsets.UTF_8).strip().split(" ", 2);
        return new Said(parts[1], LocalDate.parse(parts[0]));
    }

    private static String about(Pair pair, String person) {
        return "reflection-word/" + pair.id() + "/" + person;
    }
}
