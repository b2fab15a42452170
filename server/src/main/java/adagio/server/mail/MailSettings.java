// SPDX-License-Identifier: Apache-2.0
package adagio.server.mail;

import adagio.score.catalogue.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The mail server of a house, from environment variables.
///
/// @param host its name, `ADAGIO_SMTP_HOST`
/// @param port `ADAGIO_SMTP_PORT`; 587 unless said, 465 with `implicit`
/// @param secrecy `ADAGIO_SMTP_TLS`
/// @param user `ADAGIO_SMTP_USER`, empty for none
/// @param password `ADAGIO_SMTP_PASSWORD`
/// @param from who invites, `ADAGIO_SMTP_FROM`
record MailSettings(
        String host, int port, Secrecy secrecy, String user, String password, String from) {
    private static final String PREFIX = "ADAGIO_SMTP_";

    /// How the connection is kept private.
    enum Secrecy {
        /// Begins in the open and must become private before anything is said.
        STARTTLS,
        /// Private from the first byte.
        IMPLICIT,
        /// Not at all: for a mail server on this machine.
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is wrong with the variables, all at once.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(List<String> faults) {
            super(String.join("; ", faults), null, false, false);
        }
    }

    /// Reads them.
    ///
    /// @param environment all variables; `ADAGIO_SMTP_HOST` is there
    /// @throws Unusable when a value cannot be used; the password is never in the message
    static MailSettings of(Map<String, String> environment) throws Unusable {
        var faults = new ArrayList<String>();
        String word = get(environment, "TLS", Secrecy.STARTTLS.word());
        var secrecy = Secrecy.STARTTLS;
        var words = new ArrayList<String>();
        for (Secrecy each : Secrecy.values()) {
            words.add(each.word());
            secrecy = each.word().equals(word) ? each : secrecy;
        }
        if (!words.contains(word)) {
            faults.add(
                    PREFIX
                            + "TLS: found \""
                            + word
                            + "\"; one of "
                            + words
                            + Nearest.hint(word, words));
        }
        String port = get(environment, "PORT", secrecy == Secrecy.IMPLICIT ? "465" : "587");
        boolean isPort = port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535;
        if (!isPort) {
            faults.add(PREFIX + "PORT: found \"" + port + "\"; a port from 1 to 65535");
        }
        String from = get(environment, "FROM", "");
        if (!from.matches("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,255}")) {
            faults.add(
                    PREFIX + "FROM: found \"" + from + "\"; the address that invites, name@host");
        }
        if (!faults.isEmpty()) {
            throw new Unusable(faults);
        }
        return new MailSettings(
                get(environment, "HOST", ""),
                Integer.parseInt(port),
                secrecy,
                get(environment, "USER", ""),
                get(environment, "PASSWORD", ""),
                from);
    }

    private static String get(Map<String, String> environment, String name, String otherwise) {
        String text = environment.getOrDefault(PREFIX + name, "").strip();
        return text.isEmpty() ? otherwise : text;
    }

    /// Without the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
