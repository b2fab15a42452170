// SPDX-License-Identifier: Apache-2.0
package adagio.server.browsers;

import adagio.server.storage.Keys;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// Roughly what somebody is signed in with, so that they know it again: "Firefox on a computer".
/// Nothing else of what a browser says about itself is kept.
///
/// @param program which browser
/// @param device what it stands on
public record BrowserKind(Program program, Device device) {
    private static final String NEVER = "(?!)";

    /// Which browser. Many call themselves by several names; the first of these that fits counts.
    public enum Program {
        /// Microsoft's.
        EDGE("Edge", "Edg/|EdgA/|EdgiOS/"),
        /// Opera.
        OPERA("Opera", "OPR/|OPT/"),
        /// The one on Samsung's phones.
        SAMSUNG("Samsung Internet", "SamsungBrowser/"),
        /// Mozilla's.
        FIREFOX("Firefox", "Firefox/|FxiOS/"),
        /// Google's, and those that call themselves so.
        CHROME("Chrome", "Chrome/|CriOS/"),
        /// Apple's.
        SAFARI("Safari", "Safari/"),
        /// None of them.
        OTHER("", NEVER);

        private final String label;
        private final Pattern marks;

        Program(String label, String marks) {
            this.label = label;
            this.marks = Pattern.compile(marks);
        }

        /// Its own name; empty when it is not known.
        public String label() {
            return label;
        }
    }

    /// What it stands on.
    public enum Device {
        /// A tablet, where it says so; an Android without "Mobile" is one too.
        TABLET("iPad|Tablet|Android(?!.*Mobile)"),
        /// A phone.
        PHONE("iPhone|Mobile"),
        /// A computer; a newer iPad calls itself one.
        COMPUTER("Windows|Macintosh|X11|Linux|CrOS"),
        /// It does not say.
        UNKNOWN(NEVER);

        private final Pattern marks;

        Device(String marks) {
            this.marks = Pattern.compile(marks);
        }
    }

    /// What a request comes from.
    ///
    /// @param request any
    /// @return roughly what it is
    public static BrowserKind of(ServerRequest request) {
        return of(request.headers().first(HeaderNames.USER_AGENT).orElse(""));
    }

    /// Reads what a browser says about itself.
    ///
    /// @param userAgent any text
    /// @return roughly what it is
    public static BrowserKind of(String userAgent) {
        var program =
                Arrays.stream(Program.values())
                        .filter(each -> each.marks.matcher(userAgent).find())
                        .findFirst()
                        .orElse(Program.OTHER);
        var device =
                Arrays.stream(Device.values())
                        .filter(each -> each.marks.matcher(userAgent).find())
                        .findFirst()
                        .orElse(Device.UNKNOWN);
        return new BrowserKind(program, device);
    }

    /// As it is kept: sealed under the house's keys.
    ///
    /// @param keys of the house
    /// @param about what it is kept for
    /// @return base64
    public String seal(Keys keys, String about) {
        byte[] said = text().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(keys.seal(about, said));
    }

    /// Reads what [#seal] gave.
    ///
    /// @param keys of the house
    /// @param about what it was kept for
    /// @param sealed base64; empty for what is older than that it is kept
    /// @return of no known kind when it is empty
    public static BrowserKind unseal(Keys keys, String about, String sealed) {
        return sealed.isEmpty()
                ? of("")
                : parse(
                        new String(
                                keys.unseal(about, Base64.getDecoder().decode(sealed)),
                                StandardCharsets.UTF_8));
    }

    /// As it is sealed.
    String text() {
        return program + "/" + device;
    }

    /// Reads what [#text] wrote; anything else is of no known kind.
    static BrowserKind parse(String text) {
        return Arrays.stream(Program.values())
                .flatMap(
                        each -> Arrays.stream(Device.values()).map(on -> new BrowserKind(each, on)))
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseGet(() -> of(""));
    }

    /// The name of the text that says it, to be filled with the program's own name.
    ///
    /// @return under `browser.`
    public String words() {
        String on = device.name().toLowerCase(Locale.ROOT);
        return (program == Program.OTHER ? "browser." : "browser.named.") + on;
    }
}
