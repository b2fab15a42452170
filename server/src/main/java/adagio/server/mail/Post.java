// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

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
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/// One message to one person over SMTP.
final class Post {
    private static final String MILLIS = "10000";
    private final MailSettings settings;

    /// It was not sent.
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param kind what failed, never what the server said: that may name addresses
        NotSent(String kind) {
            super(kind, null, false, false);
        }
    }

    Post(MailSettings settings) {
        this.settings = settings;
    }

    void send(Letter letter) throws NotSent {
        try {
            var message = message(letter);
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

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new Envelope(session(), settings.from());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(Instant.now()));
        if (letter.calendar().isEmpty()) {
            message.setText(letter.text(), "UTF-8");
        } else {
            var text = new MimeBodyPart();
            text.setText(letter.text(), "UTF-8");
            message.setContent(new MimeMultipart("alternative", text, event(letter)));
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart event(Letter letter) throws MessagingException {
        var event = new MimeBodyPart();
        event.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                letter.calendar().getBytes(StandardCharsets.UTF_8),
                                "text/calendar; charset=utf-8; method=" + letter.method())));
        return event;
    }

    /// Its own name does not tell the machine's.
    private static final class Envelope extends MimeMessage {
        private final String host;

        Envelope(Session session, String from) {
            super(session);
            this.host = from.substring(from.indexOf('@'));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + host + ">");
        }
    }
}
