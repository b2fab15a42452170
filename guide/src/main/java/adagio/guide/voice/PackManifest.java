// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// What a voice pack says about itself: the `manifest.json` in its folder.
///
/// @param name what people choose it by: lower-case letters, digits and hyphens
/// @param description one line for people
/// @param language a language tag as in `en-US`
/// @param sex female, male or unknown
/// @param origin who or what spoke
/// @param clips one for each sentence
public record PackManifest(
        String name,
        String description,
        String language,
        String sex,
        Origin origin,
        List<PackClip> clips) {
    /// The format this class reads and writes.
    public static final String FORMAT = "adagio-voice-pack/1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_FAULTS = 10;

    /// Who or what spoke.
    ///
    /// @param tool the synthesiser, or the speaker's name
    /// @param version of the tool
    /// @param engineVoice the tool's own name for the voice
    /// @param licence under which the clips may be used
    public record Origin(String tool, String version, String engineVoice, String licence) {}

    /// Copies the clips and checks the name.
    public PackManifest {
        clips = List.copyOf(clips);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "found the name \"%s\"; lower-case letters, digits and single hyphens are allowed"
                            .formatted(name));
        }
    }

    /// Reads a manifest; all faults are told at once.
    ///
    /// @param json its text
    /// @param where the file, for messages
    /// @return what it says
    /// @throws DamagedPack when something is missing or not allowed
    public static PackManifest read(String json, String where) {
        JsonNode root = parse(json, where);
        if (!FORMAT.equals(text(root, "format"))) {
            throw new DamagedPack(
                    "%s: found format \"%s\"; \"%s\" is allowed. Make the pack again, or take the manifest away and name the files as `adagio voice script` prints them."
                            .formatted(where, text(root, "format"), FORMAT));
        }
        List<String> faults = new ArrayList<>();
        List<PackClip> clips = new ArrayList<>();
        for (JsonNode clip : root.path("clips")) {
            readClip(clip, clips, faults);
        }
        if (clips.isEmpty() && faults.isEmpty()) {
            faults.add("found no clips; at least one is needed");
        }
        if (!faults.isEmpty()) {
            List<String> shown = faults.subList(0, Math.min(SHOWN_FAULTS, faults.size()));
            throw new DamagedPack(
                    "%s: %d fault(s): %s. Mend these entries or make the pack again."
                            .formatted(where, faults.size(), String.join("; ", shown)));
        }
        try {
            return new PackManifest(
                    text(root, "name"),
                    text(root, "description"),
                    text(root, "language"),
                    text(root, "sex"),
                    new Origin(
                            text(root, "tool"),
                            text(root, "version"),
                            text(root, "engineVoice"),
                            text(root, "licence")),
                    clips);
        } catch (IllegalArgumentException e) {
            throw new DamagedPack(where + ": " + e.getMessage() + ".", e);
        }
    }

    private static JsonNode parse(String json, String where) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new DamagedPack(
                    "%s: found no JSON in line %d (%s). Mend it or make the pack again."
                            .formatted(where, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }

    private static void readClip(JsonNode clip, List<PackClip> clips, List<String> faults) {
        try {
            clips.add(
                    new PackClip(
                            text(clip, "text"),
                            text(clip, "file"),
                            number(clip, "offset"),
                            number(clip, "bytes"),
                            text(clip, "sha256"),
                            number(clip, "frames"),
                            new PackClip.Made(
                                    clip.path("lufs").asDouble(),
                                    clip.path("peakDbfs").asDouble(),
                                    number(clip, "engineRate"),
                                    clip.path("gainDb").asDouble())));
        } catch (IllegalArgumentException e) {
            faults.add(
                    "clip %d (\"%s\"): %s"
                            .formatted(
                                    clips.size() + faults.size() + 1,
                                    text(clip, "text"),
                                    e.getMessage()));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static int number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.canConvertToInt()) {
            throw new IllegalArgumentException(
                    "found %s in \"%s\"; a whole number is allowed".formatted(value, field));
        }
        return value.asInt();
    }

    /// Writes the manifest, one clip a line.
    ///
    /// @return its text, ending with a line break
    public String write() {
        ObjectNode head = JSON.createObjectNode();
        head.put("format", FORMAT).put("name", name).put("description", description);
        head.put("language", language).put("sex", sex).put("tool", origin.tool());
        head.put("version", origin.version()).put("engineVoice", origin.engineVoice());
        head.put("licence", origin.licence());
        StringBuilder out = new StringBuilder(head.toString());
        out.setLength(out.length() - 1);
        out.append(",\n\"clips\": [");
        String between = "\n";
        for (PackClip clip : clips) {
            out.append(between).append(line(clip));
            between = ",\n";
        }
        return out.append("\n]}\n").toString();
    }

    private static ObjectNode line(PackClip clip) {
        ObjectNode line = JSON.createObjectNode();
        line.put("text", clip.text()).put("file", clip.file()).put("offset", clip.offset());
        line.put("bytes", clip.bytes()).put("sha256", clip.sha256()).put("frames", clip.frames());
        PackClip.Made made = clip.made();
        line.put("lufs", hundredths(made.lufs())).put("peakDbfs", hundredths(made.peakDbfs()));
        return line.put("engineRate", made.engineRate()).put("gainDb", hundredths(made.gainDb()));
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
