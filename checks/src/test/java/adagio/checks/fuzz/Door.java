// SPDX-License-Identifier: Apache-2.0
package adagio.checks.fuzz;

import adagio.calendar.reading.CalendarReader;
import adagio.calendar.reading.CalendarReading;
import adagio.calendar.reading.Scope;
import adagio.guide.voice.DamagedPack;
import adagio.guide.voice.PackManifest;
import adagio.guide.voice.Recording;
import adagio.pulse.reading.Asked;
import adagio.pulse.reading.Reading;
import adagio.pulse.reading.Recordings;
import adagio.pulse.strap.StrapPacket;
import adagio.score.catalogue.Catalogue;
import adagio.server.bring.CsvVisits;
import adagio.server.card.CardReader;
import adagio.server.devices.TrialLink;
import adagio.server.document.BlockDocument;
import adagio.server.document.BookingReader;
import adagio.server.document.BookingReading;
import adagio.server.document.RoutineDocument;
import adagio.server.document.RoutineReading;
import adagio.server.document.StudioDocument;
import adagio.server.document.StudioReading;
import adagio.server.document.WishesDocument;
import adagio.server.document.WishesReading;
import adagio.server.web.Form;
import adagio.server.web.Refused;
import adagio.server.web.TrialParts;
import adagio.studio.SampleStudio;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// A way in for bytes of a stranger: each reads them and says what it found amiss, or refuses them
/// with the one exception that it promises. Anything else that is thrown is a find.
@SuppressWarnings("ImmutableEnumChecker") // readers keep nothing
enum Door {
    /// iCalendar.
    CALENDAR(
            bytes -> {
                var scope =
                        new Scope(
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2027-01-01T00:00:00Z"),
                                ZoneOffset.UTC,
                                true);
                var in = new ByteArrayInputStream(bytes);
                return CalendarReader.read("a calendar", in, scope)
                                instanceof CalendarReading.Faulty(var faults)
                        ? faults.stream().map(Object::toString).toList()
                        : List.of();
            },
            Never.class),
    /// FIT.
    FIT(Door::heart, Never.class),
    /// TCX, GPX, Apple Health.
    MARKUP(Door::heart, Never.class),
    /// Beats as text and tables.
    TABLE(Door::heart, Never.class),
    /// What a chest strap sends.
    STRAP(
            bytes -> {
                StrapPacket.of(bytes);
                return List.of();
            },
            IllegalArgumentException.class),
    /// `adagio-wishes/1`.
    WISHES(
            bytes ->
                    WishesDocument.read(text(bytes), BuiltIn.CATALOGUE)
                                    instanceof WishesReading.Unreadable(var faults)
                            ? faults
                            : List.of(),
            Never.class),
    /// `adagio-routine/1`.
    ROUTINE(
            bytes ->
                    RoutineDocument.read(text(bytes))
                                    instanceof RoutineReading.Unreadable(var faults)
                            ? faults
                            : List.of(),
            Never.class),
    /// `adagio-studio/1`.
    STUDIO(
            bytes ->
                    StudioDocument.read(text(bytes)) instanceof StudioReading.Unreadable(var faults)
                            ? faults
                            : List.of(),
            Never.class),
    /// A booking, a change of one, and a block, as programs send them.
    BOOKING(
            bytes -> {
                var studio = SampleStudio.studio();
                BookingReader.changed(text(bytes), studio, 2);
                BlockDocument.read(text(bytes), studio);
                return BookingReader.wanted(text(bytes), studio)
                                instanceof BookingReading.Unreadable(var faults)
                        ? faults
                        : List.of();
            },
            Never.class),
    /// A table of bookings of another program.
    VISITS(bytes -> CsvVisits.faults(SampleStudio.studio(), text(bytes)), Never.class),
    /// One file of the catalogue; the first byte says which.
    CATALOGUE(
            bytes ->
                    TrialCatalogue.with(bytes.length == 0 ? 0 : bytes[0], bytes)
                                    instanceof adagio.score.catalogue.Reading.Faulty(var faults)
                            ? faults.stream().map(Object::toString).toList()
                            : List.of(),
            Never.class),
    /// `adagio-person/1`, into an account.
    PERSON(bytes -> TrialPerson.restore(text(bytes)), Never.class),
    /// A card as a form.
    CARD(
            bytes -> {
                new CardReader(BuiltIn.CATALOGUE).read(Form.of(text(bytes)), "A", true);
                return List.of();
            },
            Refused.class),
    /// A form with files.
    PARTS(
            bytes -> {
                TrialParts.read(bytes);
                return List.of();
            },
            Refused.class),
    /// A message between two devices.
    LINK(
            bytes -> {
                TrialLink.send(text(bytes));
                return List.of();
            },
            Never.class),
    /// A clip of a voice: WAV, or Opus in Ogg.
    CLIP(
            bytes -> {
                Recording.read(bytes);
                return List.of();
            },
            IllegalArgumentException.class),
    /// The list of a pack's clips.
    PACK(
            bytes -> {
                PackManifest.read(text(bytes), "a pack");
                return List.of();
            },
            DamagedPack.class);

    private final Reader reader;
    private final Class<? extends RuntimeException> promised;

    Door(Reader reader, Class<? extends RuntimeException> promised) {
        this.reader = reader;
        this.promised = promised;
    }

    private static final class BuiltIn {
        static final Catalogue CATALOGUE = Catalogue.builtIn();
    }

    private static final class Never extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @FunctionalInterface
    private interface Reader {
        List<String> faults(byte[] bytes) throws Exception;
    }

    /// Its word in addresses and folders.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Hands bytes in.
    ///
    /// @throws Exception that nobody promised, or a refusal without a word
    void hand(byte[] bytes) throws Exception {
        try {
            for (String fault : reader.faults(bytes)) {
                words(fault);
            }
        } catch (RuntimeException refused) {
            if (!promised.isInstance(refused) || refused instanceof NumberFormatException) {
                throw refused;
            }
            words(refused.getMessage());
        }
    }

    private void words(@org.jspecify.annotations.Nullable String message) {
        if (message == null || message.isBlank() || message.length() > 200_000) {
            throw new IllegalStateException(word() + " refuses without a word: " + message);
        }
    }

    private static List<String> heart(byte[] bytes) throws Exception {
        Recordings.read(new ByteArrayInputStream(bytes), new Asked(true, true));
        return Recordings.read(new ByteArrayInputStream(bytes), Asked.USUAL)
                        instanceof Reading.Refused(var faults)
                ? faults.stream().map(Object::toString).toList()
                : List.of();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
