// SPDX-License-Identifier: Apache-2.0
package adagio.server.below;

import java.util.Locale;
import java.util.Set;

/// Puts a path before the addresses in a page that this house wrote.
///
/// It reads tags as a browser does, and changes the value of an attribute that carries an address
/// and begins with one slash. What people typed stands in text and in other attributes (`value`,
/// `title`), and stays letter by letter.
final class Markup {
    /// What carries an address: of HTML, and what our scripts read.
    static final Set<String> ADDRESSES =
            Set.of(
                    "href",
                    "src",
                    "action",
                    "formaction",
                    "data-back",
                    "data-begun",
                    "data-drawn",
                    "data-front",
                    "data-link",
                    "data-picture",
                    "data-take");

    /// Elements in which a `<` is a letter like others.
    private static final Set<String> PLAIN = Set.of("script", "style", "textarea", "title");

    private static final int ROOM = 2_048;
    private final String path;
    private final String page;
    private final StringBuilder out;
    private int at;
    private int copied;

    Markup(String path, String page) {
        this.path = path;
        this.page = page;
        this.out = new StringBuilder(page.length() + ROOM);
    }

    String outside() {
        for (at = page.indexOf('<'); at >= 0 && at < page.length(); at = page.indexOf('<', at)) {
            at++;
            if (page.startsWith("!--", at)) {
                behind("-->");
            } else if (at < page.length() && Character.isLetter(page.charAt(at))) {
                tag();
            }
        }
        return out.append(page, copied, page.length()).toString();
    }

    private void tag() {
        String element = word();
        while (at < page.length() && page.charAt(at) != '>') {
            if (isSpace() || page.charAt(at) == '/') {
                at++;
            } else {
                attribute();
            }
        }
        if (PLAIN.contains(element)) {
            behind("</" + element);
        }
    }

    private void attribute() {
        String name = word();
        spaces();
        if (at >= page.length() || page.charAt(at) != '=') {
            return;
        }
        at++;
        spaces();
        char quote = at < page.length() ? page.charAt(at) : '>';
        boolean isQuoted = quote == '"' || quote == '\'';
        if (isQuoted) {
            at++;
        }
        if (ADDRESSES.contains(name) && page.startsWith("/", at) && !page.startsWith("//", at)) {
            out.append(page, copied, at).append(path);
            copied = at;
        }
        if (isQuoted) {
            behind(String.valueOf(quote));
        } else {
            while (at < page.length() && page.charAt(at) != '>' && !isSpace()) {
                at++;
            }
        }
    }

    /// A name, up to what cannot stand in one; at least one letter, so that nothing goes on for
    /// ever.
    private String word() {
        int from = at;
        do {
            at++;
        } while (at < page.length() && !isSpace() && "/>=".indexOf(page.charAt(at)) < 0);
        return page.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private void spaces() {
        while (at < page.length() && isSpace()) {
            at++;
        }
    }

    private boolean isSpace() {
        return " \t\n\r\f".indexOf(page.charAt(at)) >= 0;
    }

    private void behind(String end) {
        int found = page.indexOf(end, at);
        at = found < 0 ? page.length() : found + end.length();
    }
}
