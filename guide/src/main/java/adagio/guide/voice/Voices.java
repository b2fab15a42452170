// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The voices that are here: packs in the product, recorded packs in the data folder, the user's
/// own command, programs on this machine, and the synthesiser inside.
///
/// A voice is opened when it is first found and stays open, so its clips are made once.
public final class Voices {
    /// The packs that the product carries, the default first.
    public static final List<String> BUILT_IN = List.of("robin", "wren");

    /// In the data folder: one folder for each recorded pack.
    public static final String FOLDER = "voices";

    /// In the data folder: the user's own synthesiser, the program and its arguments one a line,
    /// text on its standard input (or `{in}`), WAV from its standard output (or `{out}`); `#`
    /// begins a remark.
    public static final String COMMAND_FILE = "voice.command";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Voice> open = new ConcurrentHashMap<>();

    /// A voice that can be asked for.
    ///
    /// @param name what people choose it by
    /// @param description one line
    public record Offer(String name, String description) {}

    private record Entry(Offer offer, Supplier<Voice> opener) {}

    private Voices(Path data, String path) {
        for (String name : BUILT_IN) {
            if (PackShelf.isBuiltIn(name)) {
                ClipPack pack = ClipPack.builtIn(name);
                add(name, pack.manifest().description() + " (in the product)", () -> pack);
            }
        }
        folders(data.resolve(FOLDER)).forEach(this::addFolder);
        Path command = data.resolve(COMMAND_FILE);
        if (Files.exists(command)) {
            add(
                    "command",
                    "your own, by " + command,
                    () -> new ProgramVoice("command", lines(command)));
        }
        for (Programs program : Programs.values()) {
            String name = program.voice();
            program.find(path)
                    .ifPresent(
                            words ->
                                    add(
                                            name,
                                            "the program " + words.getFirst(),
                                            () -> new ProgramVoice(name, words)));
        }
        add("kevin", "the synthesiser inside: robotic, says any English text", FreeTtsVoice::new);
    }

    /// The voices of a data folder and of this machine.
    ///
    /// @param data the data folder; it need not exist
    /// @return them
    public static Voices here(Path data) {
        String path = System.getenv("PATH");
        return new Voices(data, path == null ? "" : path.replace("\"", "")); // of Windows
    }

    /// What can be asked for, the default first.
    ///
    /// @return name and description of each
    public List<Offer> list() {
        return entries.values().stream().map(Entry::offer).toList();
    }

    /// The names alone, the default first.
    ///
    /// @return at least one
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /// A voice by its name.
    ///
    /// @param name one of [#names], or any other
    /// @return the voice, when there is one of that name
    /// @throws DamagedPack when it is a pack that cannot be used
    public Optional<Voice> find(String name) {
        Entry entry = entries.get(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(open.computeIfAbsent(name, _ -> entry.opener().get()));
    }

    private void addFolder(Path folder) {
        String name = folder.getFileName().toString();
        try {
            ClipPack pack = ClipPack.folder(folder);
            int clips = pack.manifest().clips().size();
            add(pack.name(), "recorded, %d clips in %s".formatted(clips, folder), () -> pack);
        } catch (DamagedPack e) {
            add(
                    name,
                    "cannot be used: " + e.getMessage(),
                    () -> {
                        throw e;
                    });
        }
    }

    private void add(String name, String description, Supplier<Voice> opener) {
        entries.putIfAbsent(name, new Entry(new Offer(name, description), opener));
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            List<String> words = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(line.strip());
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
