// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// The two databases, for test classes whose promises hold on both:
///
/// ```java
/// @ParameterizedClass
/// @EnumSource(Database.class)
/// class SomeTest {
///     SomeTest(Database database) { ... }
/// ```
public enum Database {
    /// The file in the folder.
    FILE {
        @Override
        public StorageSettings in(Path folder) {
            return StorageSettings.in(folder);
        }
    },
    /// A PostgreSQL, empty each time.
    POSTGRES {
        @Override
        public StorageSettings in(Path folder) {
            return new StorageSettings(folder, Server.fresh());
        }
    };

    /// New storage in a folder that is the test's own.
    ///
    /// @param folder empty
    /// @return where
    public abstract StorageSettings in(Path folder);

    /// One server for all tests of a run, started when the first one asks, stopped with the run;
    /// its databases are copies of one that has the schema already.
    private static final class Server {
        private static final String PATTERN = "pattern";
        private static final AtomicInteger NUMBER = new AtomicInteger();
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server =
                        EmbeddedPostgres.builder()
                                .setPGStartupWait(Duration.ofMinutes(1))
                                .setServerConfig("max_connections", "60")
                                .setServerConfig("fsync", "off")
                                .start();
                make(server, PATTERN, "template0");
                try (var engine =
                        PostgresEngine.open(
                                new StorageSettings(Path.of("."), at(server, PATTERN)))) {
                    var schema = Schema.builtIn();
                    schema.raise(engine, schema.size());
                }
                return server;
            } catch (IOException | CannotStore e) {
                throw new IllegalStateException("PostgreSQL does not start", e);
            }
        }

        static String fresh() {
            String name = "trial" + NUMBER.incrementAndGet();
            make(RUNNING, name, PATTERN);
            return at(RUNNING, name);
        }

        private static void make(EmbeddedPostgres server, String name, String like) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE " + like);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String at(EmbeddedPostgres server, String name) {
            return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                    .formatted(server.getPort(), name);
        }
    }
}
