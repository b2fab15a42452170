// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// How documents are read and written: strictly, and so that a person can read them.
final class Json {
    /// How many brackets may be inside each other.
    private static final int DEEPEST = 50;

    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final ObjectWriter WRITER =
            MAPPER.writer(
                    new DefaultPrettyPrinter()
                            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /// Why a text is no JSON, for a person.
    static String fault(JsonProcessingException fault) {
        JsonLocation place = fault.getLocation();
        String where =
                place == null
                        ? ""
                        : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return "not JSON" + where + ": " + plain(fault);
    }

    /// The parser's words without its settings' names, which nobody here can change.
    private static String plain(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "more brackets inside each other, or a longer number, than any document here has";
        }
        String said = fault.getOriginalMessage().lines().findFirst().orElse("");
        if (said.startsWith("Unexpected end-of-input")) {
            return "it ends too early; a bracket or a quotation mark is not closed";
        }
        if (said.startsWith("Non-standard token")) {
            return "found %s; a number belongs here".formatted(said.split("'", -1)[1]);
        }
        if (said.startsWith("Trailing token")) {
            return "something follows after the end; one document { } is all of it";
        }
        if (said.contains("0xfeff")) {
            return "a byte order mark; save the text as UTF-8 without one";
        }
        return said.contains("comment") ? "a comment; JSON has none" : said;
    }

    static String text(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always written", impossible);
        }
    }
}
