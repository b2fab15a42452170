// SPDX-License-Identifier: Apache-2.0
package adagio.server.calendars;

import adagio.score.catalogue.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// What one person set for times.
///
/// @param zone where the person lives; floating times and whole days are meant there
/// @param hints which of them are switched on
/// @param mail where invitations go, empty for none
public record OwnTimes(ZoneId zone, Hints hints, String mail) {
    /// What may be read out of one's own calendars, and is shown to oneself alone.
    ///
    /// @param heavy that a day is full
    /// @param important that something matters the next morning; also weighed for both
    /// @param holiday that a day is free all through, and that events of whole days leave it free
    public record Hints(boolean heavy, boolean important, boolean holiday) {
        /// None.
        public static final Hints NONE = new Hints(false, false, false);
    }

    /// Checks the address.
    public OwnTimes {
        if (!mail.isEmpty() && !isMail(mail)) {
            throw new IllegalArgumentException("no mail address: name@host");
        }
    }

    /// What somebody has who set nothing.
    ///
    /// @param zone of the house
    /// @return no hints, no mail
    public static OwnTimes usual(ZoneId zone) {
        return new OwnTimes(zone, Hints.NONE, "");
    }

    /// Whether something can be a mail address.
    ///
    /// @param text as typed
    /// @return true for `name@host`
    public static boolean isMail(String text) {
        return text.length() <= 200
                && text.matches(
                        "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
    }

    /// A zone by its name.
    ///
    /// @param text as typed
    /// @return empty when nobody knows it
    public static Optional<ZoneId> zone(String text) {
        try {
            return ZoneId.getAvailableZoneIds().contains(text)
                    ? Optional.of(ZoneId.of(text))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The name that is most like what was typed.
    ///
    /// @param text no zone
    /// @return such as ` (did you mean Europe/London?)`, may be empty
    public static String nearest(String text) {
        return Nearest.hint(text, ZoneId.getAvailableZoneIds());
    }

    /// As a document.
    ///
    /// @return fields `zone`, `heavy`, `important`, `holiday`, `mail`
    public ObjectNode node() {
        return SealedJson.node()
                .put("zone", zone.getId())
                .put("heavy", hints.heavy())
                .put("important", hints.important())
                .put("holiday", hints.holiday())
                .put("mail", mail);
    }

    /// Reads such a document.
    ///
    /// @param node as [#node] makes it
    /// @param otherwise the zone when the document's is not known here
    /// @return what was set
    public static OwnTimes of(JsonNode node, ZoneId otherwise) {
        String mail = node.path("mail").asText("");
        return new OwnTimes(
                zone(node.path("zone").asText("")).orElse(otherwise),
                new Hints(
                        node.path("heavy").asBoolean(),
                        node.path("important").asBoolean(),
                        node.path("holiday").asBoolean()),
                isMail(mail) ? mail : "");
    }
}
