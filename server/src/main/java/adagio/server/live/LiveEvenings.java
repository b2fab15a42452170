// SPDX-License-Identifier: Apache-2.0
package adagio.server.live;

import adagio.score.Person;
import adagio.score.Routine;
import adagio.server.calendars.SealedJson;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageLost;
import adagio.server.storage.Work;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Evenings;
import adagio.server.tonight.Offer;
import adagio.server.tonight.Who;
import adagio.server.vault.Secrets;
import adagio.server.web.Form;
import adagio.server.web.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evenings that play and sounds that are heard, for a house that starts again in the middle of one
/// and for the other houses on one database. An evening is known by a digest of its address, and
/// sealed under the houses' keys; it goes after six hours, and no backup has it.
///
/// An evening plays without: when the disk is full it is in memory alone, as it was before both
/// agreed.
public final class LiveEvenings {
    private static final System.Logger LOG = System.getLogger(LiveEvenings.class.getName());
    private static final long DAY = Duration.ofDays(1).toMillis();
    private final Storage storage;
    private final InstantSource clock;
    private final Offer offer;
    private final SealedJson evenings;
    private final SealedJson sounds;

    /// A sound, and the day it was first made, since its words differ from day to day.
    ///
    /// @param sound a routine and how it sounds
    /// @param day days since 1970 UTC
    public record Heard(Chosen.Sound sound, long day) {}

    /// An evening that plays.
    ///
    /// @param who who it is for
    /// @param playing what is heard and seen
    public record Live(Who who, Playing playing) {}

    /// Those of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when they lapse
    /// @param offer what can be chosen
    public LiveEvenings(Storage storage, InstantSource clock, Offer offer) {
        this.storage = storage;
        this.clock = clock;
        this.offer = offer;
        this.evenings = new SealedJson(storage.keys(), "live-evening");
        this.sounds = new SealedJson(storage.keys(), "live-sound");
    }

    /// An evening plays, or plays something else now.
    ///
    /// @param id its address
    /// @param who who it is for
    /// @param playing what is heard and seen
    public void put(String id, Who who, Playing playing) {
        var document = SealedJson.node().put("chosen", choices(playing.chosen()));
        document.put("routine", RoutineDocument.write(playing.routine()));
        document.put("household", who.household()).put("pair", who.pair());
        document.put("one", who.first()).put("other", who.second());
        who.cards().forEach(document.withArray("cards")::add);
        playing.cues().forEach(document.withArray("cues")::add);
        playing.taken().forEach(document.withArray("taken")::add);
        String digest = Secrets.digest(id);
        byte[] sealed = evenings.seal(digest, document);
        tryTo(
                handle ->
                        handle.execute(
                                "INSERT INTO live_evening (digest, household_id, pair_id, sealed,"
                                        + " made) VALUES (?, ?, ?, ?, ?) ON CONFLICT (digest) DO"
                                        + " UPDATE SET sealed = excluded.sealed",
                                digest,
                                who.household(),
                                who.pair(),
                                sealed,
                                clock.millis()));
    }

    private void tryTo(Work<Integer> write) {
        try {
            var unused = storage.write(write);
        } catch (StorageLost lost) {
            LOG.log(Level.WARNING, "an evening plays, and would not outlive this house: {0}", lost);
        }
    }

    private static String choices(Chosen chosen) {
        return chosen.fields()
                + "&first="
                + URLEncoder.encode(chosen.first(), StandardCharsets.UTF_8)
                + "&second="
                + URLEncoder.encode(chosen.second(), StandardCharsets.UTF_8);
    }

    /// An evening plays nothing any more, or not what it played.
    ///
    /// @param id its address
    /// @throws StorageLost when it is still known
    public void drop(String id) {
        storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM live_evening WHERE digest = ?", Secrets.digest(id)));
    }

    /// An evening that another house began, or this one before it was started again.
    ///
    /// @param id its address
    /// @return empty when there is none
    public Optional<Live> find(String id) {
        String digest = Secrets.digest(id);
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM live_evening WHERE digest = ? AND"
                                                        + " made >= ?")
                                        .bind(0, digest)
                                        .bind(1, oldest())
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(bytes -> evenings.open(digest, bytes))
                .flatMap(this::read);
    }

    /// A voice may be missing in this house; then it does not have the evening.
    private Optional<Live> read(JsonNode document) {
        try {
            var who =
                    new Who(
                            document.path("household").asText(),
                            document.path("pair").asText(),
                            document.path("one").asText(),
                            document.path("other").asText(),
                            "",
                            texts(document.path("cards")));
            var playing =
                    new Playing(
                            offer.read(Form.of(document.path("chosen").asText())),
                            routine(document.path("routine").asText()),
                            texts(document.path("cues")),
                            texts(document.path("taken")));
            return Optional.of(new Live(who, playing));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static Routine routine(String text) {
        return switch (RoutineDocument.read(text)) {
            case RoutineReading.Read(var routine) -> routine;
            case RoutineReading.Unreadable _ ->
                    throw new IllegalStateException("a routine that plays cannot be read");
        };
    }

    /// Something is heard.
    ///
    /// @param key its address
    /// @param sound a routine and how it sounds
    public void hear(String key, Chosen.Sound sound) {
        var document = SealedJson.node().put("voice", sound.sounding().voice());
        document.put("ambience", sound.sounding().ambience());
        document.put("talk", sound.sounding().talk());
        document.put("listener", sound.listener().name());
        document.put("routine", RoutineDocument.write(sound.routine().bare()));
        byte[] sealed = sounds.seal(key, document);
        tryTo(
                handle ->
                        handle.execute(
                                "INSERT INTO live_sound (sound, sealed, made) VALUES (?, ?, ?) ON"
                                        + " CONFLICT (sound) DO NOTHING",
                                key,
                                sealed,
                                clock.millis()));
    }

    /// What another house made, or this one before it was started again.
    ///
    /// @param key its address
    /// @return empty when there is none
    public Optional<Heard> heard(String key) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT sealed, made FROM live_sound WHERE sound = ? AND"
                                                + " made >= ?")
                                .bind(0, key)
                                .bind(1, oldest())
                                .map(
                                        (row, _) ->
                                                new Heard(
                                                        sound(sounds.open(key, row.getBytes(1))),
                                                        row.getLong(2) / DAY))
                                .findOne());
    }

    private static Chosen.Sound sound(JsonNode document) {
        return new Chosen.Sound(
                routine(document.path("routine").asText()),
                new Chosen.Sounding(
                        document.path("voice").asText(),
                        document.path("ambience").asText(),
                        document.path("talk").asText()),
                Person.valueOf(document.path("listener").asText()));
    }

    private long oldest() {
        return clock.millis() - Evenings.LIFE.toMillis();
    }

    /// Deletes what is over.
    public void forget() {
        long oldest = oldest();
        storage.write(
                handle -> {
                    handle.execute("DELETE FROM live_evening WHERE made < ?", oldest);
                    handle.execute("DELETE FROM live_link WHERE made < ?", oldest);
                    return handle.execute("DELETE FROM live_sound WHERE made < ?", oldest);
                });
    }
}
