// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import adagio.calendar.feed.AgreedSession;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Sends an agreed session to whoever gave an address for it: an invitation, its next version, or
/// that it is called off (iTIP, RFC 5546). Nobody waits for it.
public final class Invitations {
    private static final System.Logger LOG = System.getLogger(Invitations.class.getName());
    private final Optional<Post> post;
    private final Semaphore places = new Semaphore(2);

    /// The words of a message.
    ///
    /// @param title of the event, neutral
    /// @param off its subject when it is called off
    /// @param text what stands beside the event
    public record Words(String title, String off, String text) {}

    private Invitations(Optional<Post> post) {
        this.post = post;
    }

    /// Nothing is sent.
    ///
    /// @return without a mail server
    public static Invitations off() {
        return new Invitations(Optional.empty());
    }

    /// As the environment says.
    ///
    /// @param environment `ADAGIO_SMTP_HOST` and its neighbours
    /// @param words of every message
    /// @return one that sends nothing when there is no host, or when something cannot be used: then
    ///   the log says what
    public static Invitations of(Map<String, String> environment, Words words) {
        if (environment.getOrDefault("ADAGIO_SMTP_HOST", "").isBlank()) {
            return off();
        }
        try {
            return new Invitations(Optional.of(new Post(MailSettings.of(environment), words)));
        } catch (MailSettings.Unusable faults) {
            LOG.log(System.Logger.Level.WARNING, "no mail is sent: " + faults.getMessage());
            return off();
        }
    }

    /// Whether there is a mail server.
    ///
    /// @return false: nobody is asked for an address
    public boolean isOn() {
        return post.isPresent();
    }

    /// Sends a session on its way; returns at once. What fails is noted without address or time.
    ///
    /// @param to a mail address, empty for none
    /// @param session called off or not
    public void send(String to, AgreedSession session) {
        if (!to.isEmpty()) {
            post.ifPresent(
                    each ->
                            Thread.ofVirtual()
                                    .name("invitation")
                                    .start(() -> send(each, to, session)));
        }
    }

    private void send(Post way, String to, AgreedSession session) {
        places.acquireUninterruptibly();
        try {
            way.send(to, session);
        } catch (Post.NotSent failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "an invitation was not sent: " + failed.getMessage());
        } finally {
            places.release();
        }
    }
}
