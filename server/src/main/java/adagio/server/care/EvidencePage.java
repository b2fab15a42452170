// SPDX-License-Identifier: Apache-2.0
package adagio.server.care;

import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Source;
import adagio.server.web.Pages;
import adagio.server.web.Routes;
import java.util.List;
import java.util.Map;

/// `/evidence`: what was studied, with how many people, and what was not found.
public final class EvidencePage {
    private final Pages pages;
    private final List<Finding> findings;

    /// One finding. Its sentences are in `evidence.properties`, under `evidence.` and its key.
    ///
    /// @param key such as `close`
    /// @param sources where it was read, at least one
    public record Finding(String key, List<Source> sources) {
        /// Copies the sources.
        public Finding {
            sources = List.copyOf(sources);
        }
    }

    /// The page.
    ///
    /// @param pages renders
    /// @param catalogue knows the sources
    public EvidencePage(Pages pages, Catalogue catalogue) {
        this.pages = pages;
        this.findings =
                List.of(
                        finding(catalogue, "close", "S_NARUSE19", "S_NARUSE_NEWS"),
                        finding(catalogue, "warm", "S_HOLT", "S_HOLT_NOCORT", "S_MOYER"),
                        finding(catalogue, "hearts", "S_GOLDSTEIN"),
                        finding(catalogue, "rest", "S_KONSTANZ"),
                        finding(catalogue, "slow", "S_LOKEN", "S_ACK_SITES", "S_CROY_META"),
                        finding(catalogue, "sore", "S_DAVIS"));
    }

    /// A catalogue of a therapist's own may leave sources out; then fewer stand here.
    private static Finding finding(Catalogue catalogue, String key, String... ids) {
        return new Finding(
                key,
                catalogue.sources().values().stream()
                        .filter(source -> List.of(ids).contains(source.id()))
                        .toList());
    }

    /// The findings, in order.
    ///
    /// @return each with its sources
    List<Finding> findings() {
        return findings;
    }

    /// Adds the route.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        Map<String, Object> all = Map.of("findings", findings);
        routes.read("/evidence", (q, r) -> pages.show(q, r, "evidence", all));
    }
}
