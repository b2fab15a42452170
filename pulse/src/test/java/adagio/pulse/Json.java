// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as tests look into it: objects, lists, numbers (NaN for null), text, truth.
public final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    public static Map<String, Object> object(String text) {
        var json = new Json(text);
        var all = cast(json.value());
        json.blank();
        if (json.at != text.length()) {
            throw new IllegalStateException("more behind the end, at " + json.at);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }

    public static Map<String, Object> get(Map<String, Object> from, String key) {
        return cast(value(from, key));
    }

    public static double number(Map<String, Object> from, String key) {
        return (Double) value(from, key);
    }

    public static String text(Map<String, Object> from, String key) {
        return (String) value(from, key);
    }

    @SuppressWarnings("unchecked")
    public static List<Object> list(Map<String, Object> from, String key) {
        return (List<Object>) value(from, key);
    }

    private static Object value(Map<String, Object> from, String key) {
        Object value = from.get(key);
        if (value == null) {
            throw new IllegalStateException("no " + key + " in " + from.keySet());
        }
        return value;
    }

    private void blank() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char next() {
        blank();
        return text.charAt(at);
    }

    private Object value() {
        return switch (next()) {
            case '{' -> fields();
            case '[' -> elements();
            case '"' -> quoted();
            case 'n' -> word("null", Double.NaN);
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> digits();
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw new IllegalStateException("no " + word + " at " + at);
        }
        at += word.length();
        return value;
    }

    private Double digits() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.valueOf(text.substring(from, at));
    }

    private Map<String, Object> fields() {
        var all = new LinkedHashMap<String, Object>();
        at++;
        while (next() != '}') {
            String key = quoted();
            if (next() != ':') {
                throw new IllegalStateException("no colon at " + at);
            }
            at++;
            all.put(key, value());
            at += next() == ',' ? 1 : 0;
        }
        at++;
        return all;
    }

    private List<Object> elements() {
        var all = new ArrayList<Object>();
        at++;
        while (next() != ']') {
            all.add(value());
            at += next() == ',' ? 1 : 0;
        }
        at++;
        return all;
    }

    private String quoted() {
        var all = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
                if (text.charAt(at) == 'u') {
                    all.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 5;
                    continue;
                }
            }
            all.append(text.charAt(at));
            at++;
        }
        at++;
        return all.toString();
    }
}
