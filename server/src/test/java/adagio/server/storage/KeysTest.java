// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final byte[] PLAIN = {1, 2, 3, 0, -1};
    private final Keys keys = Keys.fresh();

    @Test
    void whatIsSealedOpensAndIsNeverSealedTheSameWay() {
        byte[] sealed = keys.seal("note/1", PLAIN);
        assertArrayEquals(PLAIN, keys.unseal("note/1", sealed));
        assertFalse(Arrays.equals(sealed, keys.seal("note/1", PLAIN)));
        assertEquals(PLAIN.length + 32, sealed.length);
    }

    @Test
    void itOpensOnlyUnderItsOwnWordsItsOwnKeyAndUnchanged() {
        byte[] sealed = keys.seal("note/1", PLAIN);
        assertThrows(IllegalArgumentException.class, () -> keys.unseal("note/2", sealed));
        assertThrows(IllegalArgumentException.class, () -> Keys.fresh().unseal("note/1", sealed));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 4;
            assertThrows(IllegalArgumentException.class, () -> keys.unseal("note/1", changed));
        }
        assertThrows(IllegalArgumentException.class, () -> keys.unseal("note/1", PLAIN));
    }

    @Test
    void afterARestoreTheOldKeysStillOpen() {
        byte[] sealed = keys.seal("note/1", PLAIN);
        Keys both = Keys.read(Keys.fresh().before(keys).lines());
        assertEquals(2, both.ids().size());
        assertArrayEquals(PLAIN, both.unseal("note/1", sealed));
    }

    @Test
    void aDigestIsTheSameUnderTheSameKeyAndWordsAndTellsNothingElse() {
        String digest = keys.digest("name", "ana");
        assertEquals(digest, keys.digest("name", "ana"));
        assertEquals(64, digest.length());
        for (String other :
                List.of(
                        keys.digest("name", "ben"),
                        keys.digest("code", "ana"),
                        keys.digest("nam", "eana"),
                        Keys.fresh().digest("name", "ana"))) {
            assertNotEquals(digest, other);
        }
        Keys both = Keys.fresh().before(keys);
        assertEquals(2, both.digests("name", "ana").size());
        assertEquals(digest, both.digests("name", "ana").getLast());
    }

    @Test
    void aDamagedKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Keys.read("key 1 AAAA\n"));
        assertThrows(IllegalArgumentException.class, () -> Keys.read("# nothing\n"));
    }
}
