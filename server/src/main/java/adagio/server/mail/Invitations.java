// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import adagio.calendar.feed.AgreedSession;
import adagio.calendar.feed.Invitation;
import adagio.server.storage.Storage;
import java.time.Duration;
import java.util.List;

/// Sends an agreed session to whoever gave an address for it: an invitation, its next version, or
/// that it is called off (iTIP, RFC 5546). Nobody waits for it.
public final class Invitations {
    private final Storage storage;
    private final Outbox outbox;
    private final Words words;

    /// The words of a message.
    ///
    /// @param title of the event, neutral
    /// @param off its subject when it is called off
    /// @param text what stands beside the event
    public record Words(String title, String off, String text) {}

    /// The invitations of a house.
    ///
    /// @param storage of the outbox
    /// @param outbox takes the messages
    /// @param words of every message
    public Invitations(Storage storage, Outbox outbox, Words words) {
        this.storage = storage;
        this.outbox = outbox;
        this.words = words;
    }

    /// Whether there is a mail server.
    ///
    /// @return false: nobody is asked for an address
    public boolean isOn() {
        return outbox.isOn();
    }

    /// Whether the last one to somebody did not arrive, however often it was tried.
    ///
    /// @param person an id
    /// @return true until a later one takes its place
    public boolean isLostFor(String person) {
        return outbox.isGivenUpFor(person);
    }

    /// Sends a session on its way; returns at once.
    ///
    /// @param person the id of whom it is for
    /// @param to a mail address, empty for none
    /// @param session called off or not
    public void send(String person, String to, AgreedSession session) {
        if (to.isEmpty() || !outbox.isOn()) {
            return;
        }
        var letter =
                new Letter(
                        new Letter.About("session/" + session.uid() + "/" + person, person),
                        to,
                        session.cancelled() ? words.off() : words.title(),
                        words.text(),
                        Invitation.write(session, words.title(), outbox.from(), List.of(to)),
                        session.start().plus(Duration.ofMinutes(session.minutes())));
        storage.write(handle -> outbox.put(handle, letter));
        outbox.nudge();
    }
}
