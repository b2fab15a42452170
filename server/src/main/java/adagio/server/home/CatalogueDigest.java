// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.score.catalogue.Catalogue;
import adagio.server.vault.Secrets;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A digest of all that decides what a health answer takes away, so that effects that were kept
/// under another catalogue are made anew before they are used.
final class CatalogueDigest {
    private CatalogueDigest() {}

    static String of(Catalogue catalogue) {
        var strokes =
                catalogue.strokes().values().stream()
                        .map(each -> List.of(each.id(), each.fit().avoid()))
                        .toList();
        return Secrets.digest(
                text(
                        List.of(
                                catalogue.care().conditions(),
                                catalogue.care().limbs(),
                                catalogue.care().flagPlaces(),
                                catalogue.regions(),
                                strokes)));
    }

    /// A value as text, the same whenever it is equal: sets and maps by the order of their texts.
    private static String text(Object value) {
        return switch (value) {
            case Set<?> set ->
                    set.stream()
                            .map(CatalogueDigest::text)
                            .sorted()
                            .collect(Collectors.joining(",", "{", "}"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(each -> text(each.getKey()) + "=" + text(each.getValue()))
                            .sorted()
                            .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                    list.stream()
                            .map(CatalogueDigest::text)
                            .collect(Collectors.joining(",", "[", "]"));
            case Record row ->
                    row.getClass().getSimpleName()
                            + Arrays.stream(row.getClass().getRecordComponents())
                                    .map(each -> text(read(each, row)))
                                    .collect(Collectors.joining(",", "(", ")"));
            default -> value.toString();
        };
    }

    private static Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the catalogue's records are public", e);
        }
    }
}
