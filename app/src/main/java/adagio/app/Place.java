// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where a house keeps what it keeps.
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.local/share/adagio",
            description = "the data folder; default ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description =
                    "jdbc:postgresql://HOST:PORT/NAME; default: a SQLite file in the data folder")
    private String database = "";

    StorageSettings settings() throws Answer {
        try {
            return new StorageSettings(data, database);
        } catch (IllegalArgumentException refused) {
            throw Answer.badInput(String.valueOf(refused.getMessage()));
        }
    }
}
