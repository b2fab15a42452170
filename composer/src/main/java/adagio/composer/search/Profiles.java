// SPDX-License-Identifier: Apache-2.0
package adagio.composer.search;

import adagio.composer.model.Arcs;
import adagio.composer.model.Element;
import adagio.composer.model.Half;
import adagio.score.body.ReceiverPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The profiles of all blocks of a half; blocks with the same strokes share theirs.
final class Profiles {
    private final List<Profile> first = new ArrayList<>();
    private final List<Profile> next = new ArrayList<>();

    Profiles(Half half) {
        Map<List<Object>, Profile> known = new HashMap<>();
        for (var block : half.blocks()) {
            for (boolean begins : new boolean[] {true, false}) {
                var key =
                        List.<Object>of(
                                block.group(),
                                ids(block.elements()),
                                ids(block.closers()),
                                block.rolls(),
                                block.place().receiver() == ReceiverPosition.SIDE_LYING,
                                Arcs.kneels(block.place().giver()),
                                Arcs.faceDown(block.place().receiver()),
                                begins ? block.first() : -3);
                var profile = known.get(key);
                if (profile == null) {
                    profile = Profile.of(half, block, begins);
                    known.put(key, profile);
                }
                (begins ? first : next).add(profile);
            }
        }
    }

    /// In one group and with the giver kneeling or not, a stroke is one element.
    private static List<String> ids(List<Element> elements) {
        return elements.stream().map(each -> each.stroke().id()).toList();
    }

    /// The profile of a block that a half begins with.
    Profile first(int block) {
        return first.get(block);
    }

    /// The profile of a block that comes later.
    Profile next(int block) {
        return next.get(block);
    }
}
