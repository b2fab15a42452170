// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

/// What time costs while a bound is looked for, in sixtieths of a point a slot. Runs have a price
/// of their own: whoever begins one is lent all of it and pays for what is used, so a run within
/// its limit never pays more than it was lent.
///
/// @param slot every slot
/// @param kneeling every slot of a run of kneeling besides, 0 and more
/// @param down every slot of a run face down besides, 0 and more
record Tariff(int slot, int kneeling, int down) {
    Tariff {
        if (kneeling < 0 || down < 0) {
            throw new IllegalArgumentException(
                    "a run costs " + kneeling + " and " + down + " a slot: 0 and more is allowed");
        }
    }

    /// Every slot costs the same.
    static Tariff of(int slot) {
        return new Tariff(slot, 0, 0);
    }

    /// The price of a slot in which runs go on.
    int of(boolean kneels, boolean faceDown) {
        return slot + (kneels ? kneeling : 0) + (faceDown ? down : 0);
    }
}
