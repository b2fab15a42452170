// SPDX-License-Identifier: Apache-2.0
package adagio.server.care;

import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Source;
import adagio.score.stroke.Stroke;
import adagio.server.web.Messages;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `/sources`: where each fact comes from, stroke by stroke. A fact without a source says so.
public final class SourcesPage {
    private final Pages pages;
    private final List<FromWhere> strokes;
    private final List<Source> read;

    /// One stroke and its sources.
    ///
    /// @param stroke what it is called
    /// @param from ids of pages, or words where there is none
    public record FromWhere(String stroke, String from) {}

    /// The page.
    ///
    /// @param pages renders
    /// @param catalogue what is known, and from where
    public SourcesPage(Pages pages, Catalogue catalogue) {
        this.pages = pages;
        this.read = List.copyOf(catalogue.sources().values());
        this.strokes =
                catalogue.strokes().values().stream().map(s -> from(s, pages.say())).toList();
    }

    private static FromWhere from(Stroke stroke, Messages say) {
        return new FromWhere(
                stroke.movement().names().lay(),
                stroke.provenance().sources().stream()
                        .map(id -> word(id, say))
                        .collect(Collectors.joining("; ")));
    }

    private static String word(String id, Messages say) {
        return switch (id) {
            case "none_yet" -> say.say("sources.none");
            case "practice" -> say.say("sources.practice");
            case "design" -> say.say("sources.design");
            default -> id;
        };
    }

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        Map<String, Object> all = Map.of("strokes", strokes, "read", read);
        routes.read("/sources", (q, r) -> pages.show(q, r, "sources", all));
    }
}
