// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Half;

/// The groups that rules speak of by name.
///
/// @param half where they are numbered
record Groups(Half half) {
    private int number(String id) {
        for (int g = 0; g < half.groups().size(); g++) {
            if (half.groups().get(g).id().equals(id)) {
                return g;
            }
        }
        return -1;
    }

    int feet() {
        return number("feet");
    }

    int head() {
        return number("head");
    }

    /// Whether hands that were on the feet are washed before.
    boolean clean(int group) {
        return group != feet() && group != number("legs");
    }

    boolean near(int one, int other) {
        return one == other || (half.groups().get(one).neighbours() & 1 << other) != 0;
    }
}
