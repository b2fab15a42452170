// SPDX-License-Identifier: Apache-2.0
package adagio.server.below;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BelowTest {
    private static String refused(String... names) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Below.of(List.of(names)))
                        .getMessage());
    }

    @Test
    void aNameMayHaveAPathBehindIt() {
        assertEquals("", Below.of(List.of()).path());
        assertEquals("", Below.of(List.of("adagio.example.org", "example.org/")).path());
        assertEquals("/adagio", Below.of(List.of("example.org/adagio")).path());
        assertEquals("/adagio", Below.of(List.of("example.org/adagio/")).path());
        assertEquals("/our/evening_2.0~x", Below.of(List.of("h/our/evening_2.0~x")).path());
        assertEquals(
                "/a", Below.of(List.of("one.example", "two.example/a", "three.example/a/")).path());
        assertEquals("example.org", Below.host("example.org/adagio/x"));
    }

    @Test
    void whatIsNoNameOrNoPathIsRefusedWithWhatIsAllowed() {
        assertEquals(
                "the name \"https://adagio.example.org\" is not what stands behind https:// in an"
                        + " address: write it like adagio.example.org, or like example.org/adagio"
                        + " below another site",
                refused("https://adagio.example.org"));
        assertEquals(
                "the path \"/our evening\" is none: letters, digits, - . _ ~ between slashes, and no"
                        + " part that is . or .. alone; write it like /adagio",
                refused("example.org/our evening"));
        for (String path :
                List.of(
                        "..", ".", "a/..", "../a", "a//b", "a//", "/", "/x", "%61", "a;b", "a?b",
                        "ä")) {
            assertTrue(refused("example.org/" + path).startsWith("the path \"/"), path);
        }
        assertEquals(
                "the names example.org/adagio and example.org/evening have different paths; a house"
                        + " has one: give all of them the same, or none",
                refused("example.org/adagio", "example.org/evening", "elsewhere.example"));
    }

    @Test
    void whatGoesOutComesInAsItWas() {
        var random = new Random(7);
        var below = new Below("/adagio");
        for (int i = 0; i < 2_000; i++) {
            var inside = new StringBuilder("/");
            for (int n = random.nextInt(12); n > 0; n--) {
                inside.append("/adgio.?=%~".charAt(random.nextInt(11)));
            }
            assertEquals(inside.toString(), below.inside(below.outside(inside.toString())));
        }
    }

    @Test
    void thePathIsTakenAwayOnceAndOnlyWhole() {
        var below = new Below("/adagio");
        assertEquals("/adagio/times", below.inside("/adagio/adagio/times"));
        assertEquals("/times", below.inside("/times"));
        for (String other :
                List.of("/adagio", "/adagios/x", "/Adagio/x", "/%61dagio/x", "/adagio;x/y", "//")) {
            assertEquals(other, below.inside(other));
        }
        assertEquals("/adagio/times", Below.NOTHING.inside("/adagio/times"));
    }
}
