// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.server.outside.Fetched;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One calendar of one person, without its hours.
///
/// @param id random
/// @param name as its owner calls it
/// @param address where it is fetched, empty for a file
/// @param mark of the copy that is here
/// @param asked when it was last asked for
/// @param good when it was last read whole
/// @param trouble what was amiss the last time
public record KeptCalendar(
        String id,
        String name,
        String address,
        Fetched.Mark mark,
        Instant asked,
        Instant good,
        Trouble trouble) {
    /// What was amiss, or read with a guess. The last good copy stays.
    ///
    /// @param why a word of the texts under `calendar.not.`, empty when nothing was amiss
    /// @param detail a host or a status
    /// @param lines what was found in the text, with lines
    public record Trouble(String why, String detail, List<String> lines) {
        /// Nothing.
        public static final Trouble NONE = new Trouble("", "", List.of());

        /// Copies the lines.
        public Trouble {
            lines = List.copyOf(lines);
        }

        /// What is left of it when the copy that is here is still the newest.
        Trouble notes() {
            return why.isEmpty() ? this : NONE;
        }
    }

    /// Whether it is a file that was brought once.
    ///
    /// @return false for an address
    public boolean isFile() {
        return address.isEmpty();
    }

    /// Whether it was ever read whole.
    ///
    /// @return whether there is a copy
    public boolean wasRead() {
        return good.isAfter(Instant.EPOCH);
    }

    KeptCalendar tried(Instant now, Trouble found) {
        return new KeptCalendar(id, name, address, mark, now, good, found);
    }

    KeptCalendar read(Instant now, Fetched.Mark fresh, Trouble notes) {
        return new KeptCalendar(id, name, address, fresh, now, now, notes);
    }

    /// The same, so that the next time all of it is sent.
    KeptCalendar unmarked() {
        return new KeptCalendar(id, name, address, Fetched.Mark.NONE, Instant.EPOCH, good, trouble);
    }

    ObjectNode node() {
        var node =
                SealedJson.node()
                        .put("name", name)
                        .put("address", address)
                        .put("etag", mark.etag())
                        .put("modified", mark.modified())
                        .put("asked", asked.getEpochSecond())
                        .put("good", good.getEpochSecond())
                        .put("why", trouble.why())
                        .put("detail", trouble.detail());
        trouble.lines().forEach(node.putArray("lines")::add);
        return node;
    }

    static KeptCalendar of(String id, JsonNode node) {
        var lines = new ArrayList<String>();
        node.path("lines").forEach(each -> lines.add(each.asText()));
        return new KeptCalendar(
                id,
                node.path("name").asText(),
                node.path("address").asText(),
                new Fetched.Mark(node.path("etag").asText(), node.path("modified").asText()),
                Instant.ofEpochSecond(node.path("asked").asLong()),
                Instant.ofEpochSecond(node.path("good").asLong()),
                new Trouble(node.path("why").asText(), node.path("detail").asText(), lines));
    }

    /// Name and address are not for logs.
    @Override
    public String toString() {
        return "KeptCalendar " + id;
    }
}
