// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.picture;

/// How arcs and circles look: on a page by the page's colours, as a file of their own by two sets
/// of colours, light and dark, of which a printer gets the light one.
public final class ArcStyle {
    private static final String RULES =
            """
            .arc text { font-size: 15px; fill: var(--soft); }
            .arc path, .arc circle, .circles circle { fill: none; stroke-width: 2; stroke-linecap: round; }
            .arc .arc-hair { stroke: var(--hair); stroke-width: 1; }
            .arc .arc-empty { stroke: var(--edge); stroke-width: 2; stroke-dasharray: .1 6; }
            .arc .arc-line { stroke: var(--one); stroke-width: 1.5; }
            .arc .arc-way { stroke: var(--edge); stroke-width: 1.5; }
            .arc .arc-dot { fill: var(--one); stroke: var(--one); }
            .arc .arc-before { fill: var(--ground); stroke: var(--one); }
            .arc .arc-trend { stroke: var(--mark); stroke-width: 3; }
            .arc .arc-evening { stroke: var(--two); stroke-width: 2.5; }
            .circles .circle-one { stroke: var(--one); stroke-width: 3; fill: var(--veil); }
            .circles .circle-two { stroke: var(--two); stroke-width: 1.5; }
            """;
    private static final String LIGHT =
            "--ground: #fffdf8; --hair: #d0c4b0; --edge: #7f6e54; --soft: #51473a; --one: #8f4428; --two: #466030; --mark: #663f08; --veil: #29231b14;";
    private static final String DARK =
            "--ground: #17130f; --hair: #43392e; --edge: #96846d; --soft: #cdbda5; --one: #e6a688; --two: #b1c69d; --mark: #eab565; --veil: #f3e8d612;";

    private ArcStyle() {}

    /// The style sheet of a page that shows them; colours come from the page's own variables.
    ///
    /// @return CSS
    public static String page() {
        return "/* SPDX-License-Identifier: Apache-2.0 */\n" + RULES;
    }

    /// A picture as a file of its own.
    ///
    /// @param svg a picture of [ArcPicture]
    /// @return the same with its style
    public static String alone(String svg) {
        int inside = svg.indexOf('>') + 1;
        return svg.substring(0, inside)
                + "<style>.arc { "
                + LIGHT
                + " font-family: system-ui, sans-serif; background: var(--ground); }\n@media screen and (prefers-color-scheme: dark) { .arc { "
                + DARK
                + " } }\n"
                + RULES
                + "</style>"
                + svg.substring(inside);
    }
}
