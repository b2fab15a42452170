// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/// A voice whose sentences were all made beforehand: nothing is synthesised while a session is
/// made.
///
/// Lengths come from the manifest; a clip is decoded when it is spoken and kept for a while. Safe
/// for several threads.
public final class ClipPack implements Voice {
    private final PackShelf shelf;
    private final SpokenClips clips = new SpokenClips();
    private final ConcurrentHashMap<String, Integer> lengths = new ConcurrentHashMap<>();

    private ClipPack(PackShelf shelf) {
        this.shelf = shelf;
    }

    /// A pack that the product carries.
    ///
    /// @param name one of [Voices#BUILT_IN]
    /// @return the pack
    /// @throws DamagedPack when it is not there or cannot be used
    public static ClipPack builtIn(String name) {
        return new ClipPack(PackShelf.builtIn(name));
    }

    /// A recorded pack: a folder of WAV or Opus files, with a `manifest.json` or named as `adagio
    /// voice script` prints them.
    ///
    /// @param folder the folder
    /// @return the pack
    /// @throws DamagedPack when it cannot be used
    public static ClipPack folder(Path folder) {
        return new ClipPack(PackShelf.folder(folder));
    }

    /// What the pack says about itself.
    ///
    /// @return the manifest; its clips are named by their files when the folder has none
    public PackManifest manifest() {
        return shelf.manifest();
    }

    @Override
    public String name() {
        return shelf.manifest().name();
    }

    @Override
    public boolean knows(String sentence) {
        return shelf.find(sentence).isPresent();
    }

    @Override
    public int framesOf(String sentence) {
        int promised = clip(sentence).frames();
        return promised > 0 ? promised : lengths.computeIfAbsent(sentence, s -> speak(s).length);
    }

    @Override
    public float[] speak(String sentence) {
        PackClip clip = clip(sentence);
        return clips.get(sentence, _ -> decode(clip));
    }

    private PackClip clip(String sentence) {
        return shelf.find(sentence)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "voice \"%s\" has no clip for \"%s\""
                                                .formatted(name(), sentence)));
    }

    private float[] decode(PackClip clip) {
        byte[] bytes = shelf.bytes(clip);
        float[] sound;
        try {
            sound = Recording.read(bytes).atClipRate();
        } catch (IllegalArgumentException e) {
            throw shelf.damaged(clip, String.valueOf(e.getMessage()));
        }
        if (sound.length == 0 || (clip.frames() > 0 && sound.length != clip.frames())) {
            throw shelf.damaged(
                    clip,
                    "found %d frames of sound, %d are promised"
                            .formatted(sound.length, clip.frames()));
        }
        return sound;
    }
}
