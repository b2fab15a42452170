// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import adagio.checks.TonePlayables;
import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import adagio.server.WebHouse;
import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// On a PostgreSQL of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresBookingTest implements BookingProof {
    @TempDir static Path folder;
    private WebHouse house;

    @BeforeAll
    void open() throws CannotOpen {
        var storage = new StorageSettings(folder, Postgres.newDatabase());
        house = TrialHouse.startSample(storage, StudioClient.TOKEN, TonePlayables.of(5));
    }

    @AfterAll
    void close() {
        house.stop();
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + house.port();
    }
}
