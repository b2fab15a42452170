// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The synthesisers that the product knows how to call, best understood first.
enum Programs {
    /// RHVoice, with the first of its English voices that is installed.
    RHVOICE("rhvoice", "RHVoice-test"),
    /// Festival.
    FESTIVAL("festival", "text2wave"),
    /// Flite.
    FLITE("flite", "flite"),
    /// eSpeak NG.
    ESPEAK("espeak", "espeak-ng");

    private static final List<String> ENGLISH = List.of("bdl", "clb", "slt", "alan");

    private final String voice;
    private final String program;

    Programs(String voice, String program) {
        this.voice = voice;
        this.program = program;
    }

    String voice() {
        return voice;
    }

    /// The command, when the program is on this machine.
    ///
    /// @param path folders as in the environment variable PATH
    /// @return program and arguments
    Optional<List<String>> find(String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(found -> arguments().map(more -> with(found, more)));
    }

    private Optional<List<String>> arguments() {
        return switch (this) {
            case RHVOICE ->
                    ENGLISH.stream()
                            .filter(Programs::installed)
                            .findFirst()
                            .map(english -> List.of("-p", english, "-r", "80", "-o", "{out}"));
            case FESTIVAL -> Optional.of(List.of("-o", "{out}"));
            case FLITE -> Optional.of(List.of("-voice", "slt", "-f", "{in}", "-o", "{out}"));
            case ESPEAK -> Optional.of(List.of("-s", "130", "--stdin", "--stdout"));
        };
    }

    private static boolean installed(String english) {
        return Files.isDirectory(Path.of("/usr/share/RHVoice/voices", english))
                || Files.isDirectory(Path.of("/usr/local/share/RHVoice/voices", english));
    }

    private static List<String> with(Path program, List<String> arguments) {
        return Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
    }
}
