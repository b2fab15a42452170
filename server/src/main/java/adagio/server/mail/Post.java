// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import adagio.calendar.feed.AgreedSession;
import adagio.calendar.feed.Invitation;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// One message to one person over SMTP.
final class Post {
    private static final String MILLIS = "10000";
    private final MailSettings settings;
    private final Invitations.Words words;

    /// It was not sent.
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param kind what failed, never what the server said: that may name addresses
        NotSent(String kind) {
            super(kind, null, false, false);
        }
    }

    Post(MailSettings settings, Invitations.Words words) {
        this.settings = settings;
        this.words = words;
    }

    void send(String to, AgreedSession session) throws NotSent {
        try {
            var message = message(to, session);
            if (settings.user().isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, settings.user(), settings.password());
            }
        } catch (MessagingException failed) {
            throw new NotSent(failed.getClass().getSimpleName());
        }
    }

    private Session session() {
        var properties = new Properties();
        String smtp = "mail.smtp.";
        properties.put("mail.transport.protocol", "smtp");
        properties.put(smtp + "host", settings.host());
        properties.put(smtp + "port", "" + settings.port());
        properties.put(smtp + "localhost", "adagio");
        properties.put(smtp + "connectiontimeout", MILLIS);
        properties.put(smtp + "timeout", MILLIS);
        properties.put(smtp + "writetimeout", MILLIS);
        properties.put(smtp + "auth", "" + !settings.user().isEmpty());
        properties.put(smtp + "ssl.checkserveridentity", "true");
        boolean starts = settings.secrecy() == MailSettings.Secrecy.STARTTLS;
        properties.put(smtp + "starttls.enable", "" + starts);
        properties.put(smtp + "starttls.required", "" + starts);
        boolean implicit = settings.secrecy() == MailSettings.Secrecy.IMPLICIT;
        properties.put(smtp + "ssl.enable", "" + implicit);
        return Session.getInstance(properties);
    }

    private MimeMessage message(String to, AgreedSession session) throws MessagingException {
        var message = new Letter(session(), settings.from());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(session.cancelled() ? words.off() : words.title(), "UTF-8");
        message.setSentDate(Date.from(session.stamp()));
        var text = new MimeBodyPart();
        text.setText(words.text(), "UTF-8");
        var event = new MimeBodyPart();
        String document = Invitation.write(session, words.title(), settings.from(), List.of(to));
        String method = session.cancelled() ? "CANCEL" : "REQUEST";
        event.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                document.getBytes(StandardCharsets.UTF_8),
                                "text/calendar; charset=utf-8; method=" + method)));
        message.setContent(new MimeMultipart("alternative", text, event));
        message.saveChanges();
        return message;
    }

    /// Its own name does not tell the machine's.
    private static final class Letter extends MimeMessage {
        private final String host;

        Letter(Session session, String from) {
            super(session);
            this.host = from.substring(from.indexOf('@'));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + host + ">");
        }
    }
}
