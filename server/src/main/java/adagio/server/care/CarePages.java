// SPDX-License-Identifier: Apache-2.0
package adagio.server.care;

import adagio.server.web.Pages;
import adagio.server.web.Routes;
import java.util.List;
import java.util.Map;

/// `/care` and `/breathing`: when not to massage, and what one can do instead.
public final class CarePages {
    private final Pages pages;

    /// The pages.
    ///
    /// @param pages renders
    public CarePages(Pages pages) {
        this.pages = pages;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        Map<String, Object> lines = Map.of("lines", List.of(RuledOut.values()));
        routes.read("/care", (q, r) -> pages.show(q, r, "care", lines))
                .read("/breathing", (q, r) -> pages.show(q, r, "breathing", Map.of()));
    }
}
