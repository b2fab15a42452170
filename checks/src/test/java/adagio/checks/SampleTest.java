// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `serve --sample`: two people and a studio to try a house with.
class SampleTest {
    @Test
    void bothOfTheSampleHouseholdSignInAndASecondStartMakesNobody(@TempDir Path data)
            throws Exception {
        var storage = StorageSettings.in(data);
        var house = TrialHouse.startSample(storage, "t", TonePlayables.of(20));
        var sample = house.printed().sample();
        assertNotEquals(sample.getFirst(), sample.getLast());
        assertEquals("", house.printed().setUpCode());
        try {
            var guest = SignedIn.guest(house);
            var ana = guest.post("/sign-in", "name", "Ana", "passphrase", sample.getFirst());
            assertTrue(SignedIn.of(house, ana).get("/household").body().contains("Ben"));
            var ben = guest.post("/sign-in", "name", "Ben", "passphrase", sample.getLast());
            assertTrue(SignedIn.of(house, ben).get("/household").body().contains("Ana"));
        } finally {
            house.stop();
        }
        var again = TrialHouse.startSample(storage, "t", TonePlayables.of(20));
        again.stop();
        assertTrue(again.printed().sample().isEmpty());
    }
}
