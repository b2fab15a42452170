// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.markup;

import adagio.pulse.rows.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/// Pulls tags out of XML, one after the other, in memory that is bounded whatever the file is.
///
/// It knows elements, attributes, text, comments, CDATA, the five named and the numeric references.
/// A document type is passed over; one that declares an entity is refused, and so are references to
/// entities, names over 256 and values over 65,536 characters, and elements 100 deep.
final class Markup {
    /// What was pulled.
    enum Event {
        START,
        END,
        OVER
    }

    private static final int MOST_NAME = 256;
    private static final int MOST_VALUE = 65_536;
    private static final int MOST_TEXT = 1024;
    private static final int MOST_DEPTH = 100;
    private static final int MOST_ATTRIBUTES = 100;

    private final Reader in;
    private final char[] buffer = new char[65_536];
    private int at;
    private int end;
    private long line = 1;
    private int depth;
    private boolean closes;
    private boolean began;
    private String name = "";
    private int last;
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    Markup(Reader in) {
        this.in = in;
    }

    /// The next start or end of an element.
    Event next() throws IOException, Unreadable {
        if (closes) {
            closes = false;
            depth--;
            return Event.END;
        }
        text.setLength(0);
        while (true) {
            int c = text();
            if (c < 0) {
                if (depth > 0 || !began) {
                    throw fault(
                            began
                                    ? "the file ends inside <%s>".formatted(name)
                                    : "no element in it");
                }
                return Event.OVER;
            }
            c = need("<");
            if (c == '!') {
                special();
            } else if (c == '?') {
                skipTo("?>");
            } else if (c == '/') {
                name = name(need("</"));
                if (last != '>') {
                    skipTo(">");
                }
                depth--;
                if (depth < 0) {
                    throw fault("</%s> ends an element that never began".formatted(name));
                }
                return Event.END;
            } else {
                start(c);
                return Event.START;
            }
        }
    }

    /// The element that started or ended, without a prefix.
    String name() {
        return name;
    }

    /// An attribute of the element that started; empty when it is missing.
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /// The text before the end of an element, at most its first 1,024 characters.
    String textBefore() {
        return text.toString().strip();
    }

    /// The line that is being read, from 1.
    long line() {
        return line;
    }

    /// A refusal at this line.
    Unreadable fault(String what) {
        return new Unreadable("line " + line, what);
    }

    /// Gathers text up to the next tag.
    ///
    /// @return −1 at the end of the file
    private int text() throws IOException, Unreadable {
        int c = read();
        while (c >= 0 && c != '<') {
            int value = c == '&' ? reference() : c;
            if (text.length() < MOST_TEXT) {
                text.appendCodePoint(value);
            }
            c = read();
        }
        return c;
    }

    private void start(int first) throws IOException, Unreadable {
        name = name(first);
        began = true;
        attributes.clear();
        depth++;
        if (depth > MOST_DEPTH) {
            throw fault("elements lie more than %d deep".formatted(MOST_DEPTH));
        }
        int c = skipSpace(last);
        while (c != '>' && c != '/') {
            String key = name(c);
            c = skipSpace(last);
            if (c != '=') {
                throw fault("attribute %s of <%s> has no value".formatted(key, name));
            }
            int quote = skipSpace(need(name));
            if (quote != '"' && quote != '\'') {
                throw fault("the value of %s in <%s> is not in quotes".formatted(key, name));
            }
            if (attributes.size() >= MOST_ATTRIBUTES) {
                throw fault("<%s> has more than %d attributes".formatted(name, MOST_ATTRIBUTES));
            }
            attributes.put(key, value(quote));
            c = skipSpace(need(name));
        }
        if (c == '/') {
            if (need(name) != '>') {
                throw fault("<%s/ is not closed".formatted(name));
            }
            closes = true;
        }
        text.setLength(0);
    }

    /// Reads a name that starts with a character; leaves the one behind it in `last`.
    private String name(int first) throws IOException, Unreadable {
        var chars = new StringBuilder();
        int c = first;
        while (c != '>' && c != '/' && c != '=' && !Character.isWhitespace(c)) {
            if (c == '<' || c == '"' || c == '\'' || chars.length() == MOST_NAME) {
                throw fault("\"%s\" is no name of an element".formatted(shown(chars)));
            }
            chars.append((char) c);
            c = need("<" + shown(chars));
        }
        last = c;
        if (chars.isEmpty()) {
            throw fault("an element or attribute without a name");
        }
        int colon = chars.lastIndexOf(":");
        return chars.substring(colon + 1);
    }

    private static String shown(StringBuilder chars) {
        return chars.length() > 40 ? chars.substring(0, 40) + "..." : chars.toString();
    }

    private String value(int quote) throws IOException, Unreadable {
        var chars = new StringBuilder();
        int c = need(name);
        while (c != quote) {
            if (chars.length() >= MOST_VALUE) {
                throw fault(
                        "a value in <%s> is longer than %,d characters"
                                .formatted(name, MOST_VALUE));
            }
            chars.appendCodePoint(c == '&' ? reference() : c);
            c = need(name);
        }
        return chars.toString();
    }

    private int reference() throws IOException, Unreadable {
        var chars = new StringBuilder();
        int c = need("&");
        while (c != ';' && chars.length() < 12) {
            chars.append((char) c);
            c = need("&");
        }
        String key = chars.toString();
        return switch (key) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numeric(key);
        };
    }

    private int numeric(String key) throws Unreadable {
        try {
            int point =
                    key.startsWith("#x")
                            ? Integer.parseInt(key.substring(2), 16)
                            : Integer.parseInt(key.startsWith("#") ? key.substring(1) : "?");
            if (Character.isValidCodePoint(point)) {
                return point;
            }
        } catch (NumberFormatException notNumeric) {
            // the refusal below is for it too
        }
        throw fault("the reference &%s; is not read; entities are refused".formatted(key));
    }

    private void special() throws IOException, Unreadable {
        int c = need("<!");
        if (c == '-') {
            skipTo("-->");
        } else if (c == '[') {
            skipTo("]]>");
        } else {
            documentType(c);
        }
    }

    /// Passes over a document type, quotes and brackets minded, unless it declares an entity.
    private void documentType(int first) throws IOException, Unreadable {
        int brackets = 0;
        int quote = 0;
        int c = first;
        var word = new StringBuilder();
        while (quote != 0 || brackets > 0 || c != '>') {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                brackets += c == '[' ? 1 : -1;
            }
            word.append((char) c);
            if (word.length() > 8) {
                word.deleteCharAt(0);
            }
            if (quote == 0 && word.toString().endsWith("<!--")) {
                word.setLength(0);
                skipTo("-->");
            }
            if (word.toString().equals("<!ENTITY")) {
                throw fault("the document declares an entity; such files are refused");
            }
            c = need("<!DOCTYPE");
        }
    }

    private void skipTo(String mark) throws IOException, Unreadable {
        int matched = 0;
        while (matched < mark.length()) {
            int c = need(mark);
            if (c == mark.charAt(matched)) {
                matched++;
            } else if (!(matched == mark.length() - 1 && c == mark.charAt(0))) {
                matched = c == mark.charAt(0) ? 1 : 0;
            }
        }
    }

    private int skipSpace(int first) throws IOException, Unreadable {
        int c = first;
        while (Character.isWhitespace(c)) {
            c = need(name);
        }
        return c;
    }

    private int need(String inside) throws IOException, Unreadable {
        int c = read();
        if (c < 0) {
            throw fault("the file ends inside %s".formatted(inside));
        }
        return c;
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        char c = buffer[at];
        at++;
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
