// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.stream.Stream;

/// Gathers what can be spoken.
final class SpokenTexts {
    private SpokenTexts() {}

    static Collection<String> of(Catalogue catalogue) {
        var texts = new LinkedHashSet<String>();
        for (var line : catalogue.script()) {
            Stream.of(line.full(), line.brief(), line.quiet())
                    .filter(text -> !text.isEmpty())
                    .forEach(texts::add);
        }
        catalogue.positions().receiver().values().forEach(said -> texts.add(said.line()));
        catalogue.positions().giver().values().forEach(said -> texts.add(said.line()));
        for (var stroke : catalogue.strokes().values()) {
            texts.add(stroke.movement().words().full());
            texts.add(stroke.movement().words().brief());
        }
        return texts;
    }
}
