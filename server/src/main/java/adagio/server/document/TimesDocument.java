// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.calendar.rhythm.DueSession;
import adagio.calendar.rhythm.Reason;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// `adagio-times/1`: the sessions that are due, with the times that are offered for each.
public final class TimesDocument {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private TimesDocument() {}

    /// The document.
    ///
    /// @param sessions what was found
    /// @return indented JSON with a line end
    public static String write(List<DueSession> sessions) {
        var root = Json.MAPPER.createObjectNode().put("format", "adagio-times/1");
        var list = root.putArray("sessions");
        for (var session : sessions) {
            var due = list.addObject().put("due", session.from() + "/" + session.to());
            var proposals = due.putArray("proposals");
            for (var each : session.proposals()) {
                var proposal =
                        proposals
                                .addObject()
                                .put("start", START.format(each.start()))
                                .put("minutes", each.minutes());
                var reasons = proposal.putArray("reasons");
                each.reasons().stream().map(Reason::text).forEach(reasons::add);
            }
            if (session.proposals().isEmpty()) {
                due.put("reason", session.reason());
            }
        }
        return Json.text(root);
    }
}
