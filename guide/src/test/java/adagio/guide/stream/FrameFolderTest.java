// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.guide.encode.Sounds;
import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFolderTest {
    private static final Pcm ROUTINE = Sounds.programme(10 * 48_000 + 5);

    @TempDir Path folder;

    /// A sound that cannot be read while it is broken.
    private record Broken(Pcm sound, AtomicBoolean isBroken) implements Pcm {
        @Override
        public long frames() {
            return sound.frames();
        }

        @Override
        public void read(long from, float[] left, float[] right, int count) {
            if (isBroken.get()) {
                throw new IllegalStateException("a clip is missing");
            }
            sound.read(from, left, right, count);
        }
    }

    @Test
    void aWholeSoundIsThereAgainAfterARestartAndIsNotMadeTwice() throws IOException {
        byte[] made = read(ROUTINE);
        assertArrayEquals(made, read(new Broken(ROUTINE, new AtomicBoolean(true))));
    }

    @Test
    void aSoundThatIsNotWholeIsGoneAfterClosing() throws IOException {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            try (StreamedMp3 mp3 = open(streams, ROUTINE)) {
                assertEquals(1, mp3.asDownload().open(0).read(new byte[1]));
            }
        }
        assertTrue(files().stream().noneMatch(name -> name.endsWith(".part")), files()::toString);
    }

    @Test
    void whatAKilledProcessLeftIsClearedAndALivingOnesIsNot() throws IOException {
        String hash = FrameFolder.hash("x");
        long living = ProcessHandle.current().parent().map(ProcessHandle::pid).orElseThrow();
        Files.writeString(folder.resolve(hash + ".999999999999-1.part"), "half");
        Files.writeString(folder.resolve(hash + "." + living + "-1.part"), "half");
        Files.writeString(folder.resolve("notes.part"), "not ours");
        FrameFolder.open(folder, 0);
        assertEquals(Set.of("notes.part", hash + "." + living + "-1.part"), Set.copyOf(files()));
    }

    @Test
    void theOldestGoFirstAndWhatIsInUseStays() throws IOException {
        for (int i = 0; i < 4; i++) {
            Path file = folder.resolve(FrameFolder.hash("" + i) + ".frames");
            Files.write(file, new byte[1_000]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * (i + 1)));
        }
        new FrameFolder(folder, 2_500).trim(Set.of(FrameFolder.hash("0")));
        assertEquals(
                Set.of(FrameFolder.hash("0") + ".frames", FrameFolder.hash("3") + ".frames"),
                Set.copyOf(files()));
    }

    @Test
    void aCutFileIsNotTrustedAndIsMadeAgain() throws IOException {
        byte[] made = read(ROUTINE);
        for (String name : files()) {
            Files.write(folder.resolve(name), new byte[288]);
        }
        assertArrayEquals(made, read(ROUTINE));
    }

    @Test
    void aSoundThatCannotBeMadeSaysWhyAndIsTriedAgainForTheNextReader() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            ByteSource file = open(streams, new Broken(ROUTINE, broken)).asDownload();
            IOException told = assertThrows(IOException.class, () -> Listener.all(file, 0));
            assertEquals(
                    "Making the sound failed: java.lang.IllegalStateException: a clip is missing",
                    told.getMessage());
            broken.set(false);
            assertEquals(file.length(), Listener.all(file, 0).length);
        }
    }

    @Test
    void aFileThatSomebodyRemovedIsMadeAgainForTheNextReader() throws IOException {
        try (Streams streams = Streams.open(folder, 1, 1 << 30)) {
            ByteSource file = open(streams, ROUTINE).asDownload();
            byte[] made = Listener.all(file, 0);
            for (String name : files()) {
                Files.delete(folder.resolve(name));
            }
            IOException told = assertThrows(IOException.class, () -> Listener.all(file, 0));
            assertTrue(String.valueOf(told.getMessage()).contains("somebody removed it"));
            assertArrayEquals(made, Listener.all(file, 0));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        IOException refused =
                assertThrows(
                        IOException.class, () -> Streams.open(file.resolve("cache"), 1, 1 << 30));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith(
                                "The folder "
                                        + file.resolve("cache")
                                        + " for sound cannot be used:"));
    }

    private byte[] read(Pcm routine) throws IOException {
        try (Streams streams = Streams.open(folder, 2, 1 << 30)) {
            return Listener.all(open(streams, routine).asDownload(), 0);
        }
    }

    private static StreamedMp3 open(Streams streams, Pcm routine) throws IOException {
        return streams.stream("key", routine, streams.hold("hold", Sounds.silence(1_152)), 3);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
