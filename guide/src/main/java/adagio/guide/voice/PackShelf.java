// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where a pack's files lie, in the product or in a folder, and what its manifest says of them.
///
/// A folder without a manifest is a pack too: its files are named as [VoiceScript#fileName] says.
final class PackShelf {
    private static final String MANIFEST = "manifest.json";

    private final String where;
    private final Reader reader;
    private final PackManifest manifest;
    private final Map<String, PackClip> bySentence = new LinkedHashMap<>();
    private final Map<String, SoftReference<byte[]>> files = new ConcurrentHashMap<>();
    private final boolean listed;

    /// Reads one file of a pack whole.
    private interface Reader {
        byte[] read(String file) throws IOException;
    }

    private PackShelf(String where, Reader reader, PackManifest manifest, boolean listed) {
        this.where = where;
        this.reader = reader;
        this.manifest = manifest;
        this.listed = listed;
        for (PackClip clip : manifest.clips()) {
            bySentence.put(clip.text(), clip);
        }
    }

    /// Whether the product carries a pack of this name.
    static boolean isBuiltIn(String name) {
        return PackShelf.class.getResource("/voice-packs/" + name + "/" + MANIFEST) != null;
    }

    static PackShelf builtIn(String name) {
        Reader reader = file -> readResource("/voice-packs/" + name + "/" + file);
        return open("voice-packs/" + name, reader);
    }

    static PackShelf folder(Path folder) {
        Reader reader = file -> Files.readAllBytes(folder.resolve(file));
        if (Files.exists(folder.resolve(MANIFEST))) {
            return open(folder.toString(), reader);
        }
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        var clips = VoiceScript.clipsIn(folder);
        if (clips.isEmpty()) {
            throw new DamagedPack(
                    "%s: found neither a manifest.json nor a file named as `adagio voice script` prints them (WAV or Opus)"
                            .formatted(folder));
        }
        var unsigned = new PackManifest.Origin("recorded", "", "", "");
        try {
            var manifest = new PackManifest(name, "recorded", "", "unknown", unsigned, clips);
            return new PackShelf(folder.toString(), reader, manifest, false);
        } catch (IllegalArgumentException e) {
            throw new DamagedPack(folder + ": " + e.getMessage() + ". Rename the folder.", e);
        }
    }

    private static PackShelf open(String where, Reader reader) {
        String path = where + "/" + MANIFEST;
        try {
            String json = new String(reader.read(MANIFEST), StandardCharsets.UTF_8);
            return new PackShelf(where, reader, PackManifest.read(json, path), true);
        } catch (IOException e) {
            throw new DamagedPack(path + ": cannot be read (" + e + ")", e);
        }
    }

    private static byte[] readResource(String path) throws IOException {
        try (InputStream in = PackShelf.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in.readAllBytes();
        }
    }

    PackManifest manifest() {
        return manifest;
    }

    Optional<PackClip> find(String sentence) {
        return Optional.ofNullable(
                bySentence.get(listed ? sentence : VoiceScript.fileStem(sentence)));
    }

    /// The bytes of a clip, checked against the manifest's digest.
    ///
    /// @throws DamagedPack when they are missing or others than the manifest says
    byte[] bytes(PackClip clip) {
        byte[] file = file(clip);
        long end = clip.bytes() == 0 ? file.length : (long) clip.offset() + clip.bytes();
        if (end > file.length || clip.offset() > end) {
            throw damaged(clip, "found %d bytes, byte %d is needed".formatted(file.length, end));
        }
        byte[] piece = Arrays.copyOfRange(file, clip.offset(), (int) end);
        if (!clip.sha256().isEmpty() && !clip.sha256().equals(sha256(piece))) {
            throw damaged(
                    clip,
                    "found SHA-256 %s, %s is promised".formatted(sha256(piece), clip.sha256()));
        }
        return piece;
    }

    private byte[] file(PackClip clip) {
        SoftReference<byte[]> kept = files.get(clip.file());
        byte[] bytes = kept == null ? null : kept.get();
        if (bytes == null) {
            try {
                bytes = reader.read(clip.file());
            } catch (IOException e) {
                throw damaged(clip, "cannot be read (" + e + ")");
            }
            if (clip.bytes() > 0) {
                files.put(clip.file(), new SoftReference<>(bytes));
            }
        }
        return bytes;
    }

    /// The complaint about a clip.
    DamagedPack damaged(PackClip clip, String found) {
        return new DamagedPack(
                "%s/%s: clip \"%s\": %s. Put the right file back or make the pack again."
                        .formatted(where, clip.file(), clip.text(), found));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("this Java has no SHA-256", e));
        }
    }
}
