// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import java.util.List;

/// Which part of the house a page lies in, and where its foot leads: a studio's client has no
/// business in the home's rooms.
public enum Wing {
    /// Where two people live.
    HOME("/", "foot.home"),
    /// Where two therapists work.
    STUDIO("/studios", "foot.studio");

    /// Where a studio's clients and staff are besides its own address: a visit, a card, the waiting
    /// list, a link that lets somebody in.
    private static final List<String> STUDIO_LINKS =
            List.of("/visits/", "/cards/", "/waiting/", "/staff/");

    private final String door;
    private final String foot;

    Wing(String door, String foot) {
        this.door = door;
        this.foot = foot;
    }

    /// One of the addresses at the foot.
    ///
    /// @param word what templates call it; its text is `nav.` and this
    /// @param address a path
    public record Way(String word, String address) {}

    /// The wing an address lies in.
    ///
    /// @param path the path asked for
    public static Wing of(String path) {
        boolean studio =
                path.equals(STUDIO.door)
                        || path.startsWith(STUDIO.door + "/")
                        || STUDIO_LINKS.stream().anyMatch(path::startsWith);
        return studio ? STUDIO : HOME;
    }

    /// Where the name at the top leads.
    public String door() {
        return door;
    }

    /// The name of the sentence at the foot.
    public String foot() {
        return foot;
    }

    /// Where the foot leads, in order.
    public List<Way> ways() {
        return switch (this) {
            case HOME ->
                    List.of(
                            new Way("tonight", "/"),
                            new Way("times", "/times"),
                            new Way("moments", "/moments"),
                            new Way("book", "/book"),
                            new Way("household", "/household"),
                            new Way("reflection", "/reflection"),
                            new Way("pulse", "/pulse"),
                            new Way("care", "/care"),
                            new Way("sources", "/sources"));
            case STUDIO ->
                    List.of(
                            new Way("studios", "/studios"),
                            new Way("care", "/care"),
                            new Way("sources", "/sources"));
        };
    }
}
