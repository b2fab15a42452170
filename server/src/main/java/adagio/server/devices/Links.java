// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/// The links of this house, in memory alone. One lapses six hours after it was made, as evenings
/// do.
///
/// A code is short because people type it: of 887 million, at most two hundred are good at once,
/// and after forty that were not the house answers to no code for the rest of the minute.
public final class Links {
    /// Letters and digits that are not taken for one another.
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 6;
    private static final int MOST = 200;
    private static final int MOST_MISSES = 40;
    private static final Duration LIFE = Duration.ofHours(6);
    private static final Duration MISS = Duration.ofMinutes(1);
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final LinkedHashMap<String, Made> links = new LinkedHashMap<>();
    private final ArrayDeque<Instant> misses = new ArrayDeque<>();

    private record Made(Link link, Instant at) {}

    /// No links yet.
    ///
    /// @param clock tells when they lapse
    public Links(InstantSource clock) {
        this.clock = clock;
    }

    /// Makes the link of an evening, in place of an earlier one.
    ///
    /// @param evening its id
    /// @param hearing what the devices sound like
    /// @return with a new code
    public synchronized Link begin(String evening, Link.Hearing hearing) {
        lapse();
        links.values().removeIf(made -> made.link().evening().equals(evening));
        if (links.size() >= MOST) {
            links.pollFirstEntry();
        }
        var link = new Link(code(), evening, hearing);
        links.put(link.code(), new Made(link, clock.instant()));
        return link;
    }

    /// Finds a link by the code that somebody typed or scanned.
    ///
    /// @param typed in any case, with spaces and dashes
    /// @return empty when there is none, or when too many codes were tried
    public synchronized Optional<Link> find(String typed) {
        lapse();
        var oldest = clock.instant().minus(MISS);
        misses.removeIf(miss -> miss.isBefore(oldest));
        if (misses.size() >= MOST_MISSES) {
            return Optional.empty();
        }
        var made = links.get(plain(typed));
        if (made == null) {
            misses.add(clock.instant());
            return Optional.empty();
        }
        return Optional.of(made.link());
    }

    /// The link of a device that is here already: no guess, so nothing is counted.
    ///
    /// @param code as the link has it
    /// @return empty when it lapsed
    synchronized Optional<Link> known(String code) {
        lapse();
        return Optional.ofNullable(links.get(code)).map(Made::link);
    }

    /// Finds the link of an evening.
    ///
    /// @param evening its id
    /// @return empty when there is none
    public synchronized Optional<Link> of(String evening) {
        lapse();
        return links.values().stream()
                .map(Made::link)
                .filter(link -> link.evening().equals(evening))
                .findFirst();
    }

    /// What an evening plays has changed.
    ///
    /// @param evening its id
    public void changed(String evening) {
        of(evening).ifPresent(Link::changed);
    }

    private static String plain(String typed) {
        return typed.length() > 20
                ? ""
                : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private String code() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return links.containsKey(code.toString()) ? code() : code.toString();
    }

    private void lapse() {
        var oldest = clock.instant().minus(LIFE);
        links.values().removeIf(made -> made.at().isBefore(oldest));
    }
}
