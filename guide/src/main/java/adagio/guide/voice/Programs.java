// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The synthesisers that the product knows how to call, best understood first.
enum Programs {
    /// RHVoice, with the first of its English voices that is installed.
    RHVOICE("rhvoice", "RHVoice-test", "-r", "80", "-o", "{out}"),
    /// Festival.
    FESTIVAL("festival", "text2wave", "-o", "{out}"),
    /// Flite.
    FLITE("flite", "flite", "-voice", "slt", "-f", "{in}", "-o", "{out}"),
    /// eSpeak NG.
    ESPEAK("espeak", "espeak-ng", "-s", "130", "--stdin", "--stdout");

    private static final List<String> ENGLISH = List.of("bdl", "clb", "slt", "alan");

    private final String voice;
    private final List<String> command;

    Programs(String voice, String... command) {
        this.voice = voice;
        this.command = List.of(command);
    }

    String voice() {
        return voice;
    }

    /// The command, when the program is on this machine.
    ///
    /// @param path folders as in the environment variable PATH
    /// @return program and arguments
    Optional<List<String>> find(String path) {
        return switch (this) {
            case RHVOICE ->
                    onPath(path)
                            .flatMap(
                                    found ->
                                            ENGLISH.stream()
                                                    .filter(Programs::installed)
                                                    .findFirst()
                                                    .map(english -> with(found, english)));
            case FESTIVAL, FLITE, ESPEAK -> onPath(path);
        };
    }

    private Optional<List<String>> onPath(String path) {
        return List.of(path.split(File.pathSeparator)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command.getFirst()))
                .filter(Files::isExecutable)
                .findFirst()
                .map(
                        program ->
                                with(
                                        List.of(program.toString()),
                                        command.subList(1, command.size())));
    }

    private static boolean installed(String english) {
        return Files.isDirectory(Path.of("/usr/share/RHVoice/voices", english))
                || Files.isDirectory(Path.of("/usr/local/share/RHVoice/voices", english));
    }

    private static List<String> with(List<String> command, String english) {
        return with(command, List.of("-p", english));
    }

    private static List<String> with(List<String> command, List<String> more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(more);
        return all;
    }
}
