// SPDX-License-Identifier: Apache-2.0
package adagio.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WhereTest {
    private static final Set<String> PROXIES = Where.proxies("10.0.0.5, fd00::5,a word,");

    @Test
    void onlyAProxyThatIsNamedOrStandsOnThisMachineIsBelieved() {
        assertEquals("9.9.9.9", Where.of("10.0.0.5", "8.8.8.8, 9.9.9.9", PROXIES));
        assertEquals("9.9.9.9", Where.of("127.0.0.1", "9.9.9.9", Set.of()));
        assertEquals("10.0.0.6", Where.of("10.0.0.6", "9.9.9.9", PROXIES));
        assertEquals("10.0.0.5", Where.of("10.0.0.5", "9.9.9.9", Set.of()));
        assertEquals("9.9.9.9", Where.of("fd00:0:0::5", "9.9.9.9", PROXIES));
        assertEquals(2, PROXIES.size());
    }

    @Test
    void whatIsNoNumberCountsForTheProxyItself() {
        assertEquals("10.0.0.5", Where.of("10.0.0.5", "example.org", PROXIES));
        assertEquals("10.0.0.5", Where.of("10.0.0.5", "", PROXIES));
        assertEquals("unknown", Where.of("", "9.9.9.9", PROXIES));
    }

    @Test
    void aNetworkOfIpv6IsOnePlace() {
        assertEquals(
                Where.of("2001:db8:1:2:3::4", "", PROXIES),
                Where.of("2001:db8:1:2:ffff::9", "", PROXIES));
        assertNotEquals(
                Where.of("2001:db8:1:2::4", "", PROXIES), Where.of("2001:db8:1:3::4", "", PROXIES));
    }
}
