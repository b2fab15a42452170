// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every sentence a page shows, in one language. A language is a folder of property files.
public final class Messages {
    private static final List<String> FILES =
            List.of(
                    "frame",
                    "tonight",
                    "card",
                    "routine",
                    "player",
                    "care",
                    "sources",
                    "people",
                    "book",
                    "home",
                    "devices",
                    "evidence",
                    "pulse",
                    "reflection",
                    "studio",
                    "intake",
                    "desk",
                    "letters",
                    "duet",
                    "times",
                    "moments");
    private final Map<String, String> texts = new TreeMap<>();
    private final String language;

    private Messages(String language) {
        this.language = language;
    }

    /// Reads a language.
    ///
    /// @param language the folder's name, an IETF language tag such as `en`
    /// @return its texts
    /// @throws IllegalArgumentException when a file of the folder is missing
    public static Messages in(String language) {
        var messages = new Messages(language);
        for (String file : FILES) {
            messages.read("/page-texts/" + language + "/" + file + ".properties");
        }
        return messages;
    }

    private void read(String name) {
        try (var stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no texts at " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(k -> put(name, k, properties));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts at " + name, e);
        }
    }

    private void put(String name, String key, Properties properties) {
        if (texts.put(key, properties.getProperty(key)) != null) {
            throw new IllegalArgumentException("the text " + key + " of " + name + " stands twice");
        }
    }

    /// The language's tag, for the `lang` attribute.
    public String language() {
        return language;
    }

    /// One sentence, with `{0}`, `{1}` filled in. There is no other markup.
    ///
    /// @param key its name in the property files
    /// @param values what to fill in
    /// @return the sentence
    /// @throws IllegalArgumentException when there is no such text
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text is named " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// A sentence about a number, which a text named `key.N` says in its own way.
    ///
    /// @param key its name in the property files
    /// @param count for `{0}`
    /// @return the sentence
    public String counted(String key, int count) {
        String own = key + "." + count;
        return say(has(own) ? own : key, count);
    }

    /// Whether a text of this name exists.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// A length in words, such as "Twenty minutes".
    ///
    /// @param minutes 1 and more
    /// @return the length as the start of a sentence
    public String minutes(int minutes) {
        String key = "minutes." + minutes;
        return has(key) ? say(key) : say("minutes.some", minutes);
    }

    /// What a choice is called: by the texts when they name it, else its own name made readable.
    ///
    /// @param kind such as `voice`
    /// @param value such as `soft-rain`
    /// @return such as "Soft rain"
    public String named(String kind, String value) {
        String key = kind + "." + value;
        if (has(key)) {
            return say(key);
        }
        String plain = value.replace('-', ' ').replace('_', ' ');
        return plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1);
    }

    /// A choice as it stands in a sentence, else what it is called.
    ///
    /// @param kind such as `setting`
    /// @param value such as `floor`
    /// @return such as "on the floor"
    public String said(String kind, String value) {
        String key = "said." + kind + "." + value;
        return has(key) ? say(key) : named(kind, value);
    }

    /// All sentences whose name starts with `prefix.`, in the order of their names.
    public List<String> list(String prefix) {
        return texts.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix + "."))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableList());
    }

    /// All names, for tests of completeness.
    public List<String> keys() {
        return List.copyOf(texts.keySet());
    }
}
