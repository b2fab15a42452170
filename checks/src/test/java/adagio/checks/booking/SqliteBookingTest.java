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

/// On the file in the data folder.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteBookingTest implements BookingProof {
    @TempDir static Path folder;
    private WebHouse house;

    @BeforeAll
    void open() throws CannotOpen {
        house =
                TrialHouse.startSample(
                        StorageSettings.in(folder), StudioClient.TOKEN, TonePlayables.of(5));
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
