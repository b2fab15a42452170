// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.guide.Choices;
import adagio.guide.HoldSound;
import adagio.guide.Recording;
import adagio.guide.narration.Talk;
import adagio.guide.sound.AmbienceName;
import adagio.guide.sound.Pcm;
import adagio.guide.stream.HoldStretch;
import adagio.guide.stream.Streams;
import adagio.guide.voice.Voice;
import adagio.score.Score;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Routines as the guide plays them. Sound that was made lies in the data folder's `media/` and is
/// there at once the next time.
public final class GuidePlayables implements Playables {
    private static final System.Logger LOG = System.getLogger(GuidePlayables.class.getName());
    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final List<Integer> MINUTES = List.of(5, 10, 20, 30, 45, 60);
    private static final int USUAL = 20;
    private static final Duration AFTER_THE_FIRST_PAGE = Duration.ofSeconds(2);

    private final Catalogue catalogue;
    private final RecordedVoices voices;
    private final InstantSource clock;
    private final Streams streams;
    private final CountDownLatch closing = new CountDownLatch(1);

    private GuidePlayables(
            Catalogue catalogue, RecordedVoices voices, InstantSource clock, Streams streams) {
        this.catalogue = catalogue;
        this.voices = voices;
        this.clock = clock;
        this.streams = streams;
    }

    /// Opens the folder.
    ///
    /// @param data the data folder
    /// @param catalogue what routines are made of
    /// @param clock tells the day: the lines that are picked differ from day to day
    /// @return to be closed
    /// @throws IOException with a message for people, when the folder cannot be used
    public static GuidePlayables open(Path data, Catalogue catalogue, InstantSource clock)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        var streams = Streams.open(data.resolve("media"), threads, MOST_BYTES);
        return new GuidePlayables(catalogue, RecordedVoices.here(data), clock, streams);
    }

    /// Begins to make what every evening needs, in the background and a moment later, so that a
    /// house that has just started shows its first page first. Whoever presses play before that has
    /// it made at once.
    public void begin() {
        Thread.ofVirtual().name("waiting stretch").start(this::firstHold);
    }

    private void firstHold() {
        try {
            if (closing.await(AFTER_THE_FIRST_PAGE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        streams.warmUp();
        try {
            hold(voices.names().getFirst());
        } catch (CancellationException closed) {
            LOG.log(Level.DEBUG, "the waiting stretch was not begun", closed);
        }
    }

    @Override
    public Offer offer() {
        return new Offer(
                USUAL, MINUTES, voices.names(), words(AmbienceName.values()), words(Talk.values()));
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public Playable prepare(Chosen.Sound sound) {
        return prepare(sound, clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds());
    }

    @Override
    public Playable prepare(Chosen.Sound sound, long day) {
        Score score = Engraving.score(sound.routine(), catalogue);
        var choices =
                new Choices(
                        voices.get(sound.sounding().voice()),
                        AmbienceName.valueOf(sound.sounding().ambience().toUpperCase(Locale.ROOT)),
                        Talk.valueOf(sound.sounding().talk().toUpperCase(Locale.ROOT)),
                        sound.listener(),
                        day);
        var recording = Recording.of(score, choices, catalogue);
        try {
            return new GuidePlayable(
                    score,
                    recording,
                    streams.stream(
                            recording.key(),
                            new AfterLeadIn(recording.sound()),
                            hold(sound.sounding().voice()),
                            Recording.LEAD_IN_SECONDS));
        } catch (IOException e) {
            throw failed("the sound cannot be kept", e);
        }
    }

    private HoldStretch hold(String name) {
        Voice voice = voices.get(name);
        try {
            return streams.hold(name, HoldSound.of(voice, catalogue));
        } catch (IOException e) {
            throw failed("the waiting stretch cannot be kept", e);
        }
    }

    private RuntimeException failed(String what, IOException e) {
        return closing.getCount() == 0
                ? new CancellationException("the house is closing")
                : new UncheckedIOException(what, e);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            streams.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the media folder could not be closed", e);
        }
    }

    /// The routine alone: the streamed file brings its own silence.
    private record AfterLeadIn(Pcm whole) implements Pcm {
        private static final long LEAD = (long) Recording.LEAD_IN_SECONDS * RATE;

        @Override
        public long frames() {
            return whole.frames() - LEAD;
        }

        @Override
        public void read(long from, float[] left, float[] right, int count) {
            whole.read(from + LEAD, left, right, count);
        }
    }
}
