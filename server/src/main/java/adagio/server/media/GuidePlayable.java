// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.guide.HoldSound;
import adagio.guide.Recording;
import adagio.guide.stream.ByteSource;
import adagio.guide.stream.StreamedMp3;
import adagio.score.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// A recording of the guide, streamed.
///
/// @param score what it is made from
/// @param recording its words, cues and sheet
/// @param streamed its sound
record GuidePlayable(Score score, Recording recording, StreamedMp3 streamed) implements Playable {
    @Override
    public String key() {
        return recording.key();
    }

    @Override
    public int holdSeconds() {
        return HoldSound.SECONDS;
    }

    @Override
    public int leadInSeconds() {
        return Recording.LEAD_IN_SECONDS;
    }

    @Override
    public ByteSource play() {
        return streamed.forPlayer();
    }

    @Override
    public ByteSource keep() {
        return streamed.asDownload();
    }

    @Override
    public String captions(int holdSeconds) {
        return recording.captions(holdSeconds);
    }

    @Override
    public String cues(int holdSeconds) {
        return recording.cues(holdSeconds);
    }

    @Override
    public String scoreJson() {
        return recording.score(0);
    }

    @Override
    public void cueSheet(OutputStream out) throws IOException {
        recording.cueSheet(out);
    }

    @Override
    public void close() {
        try {
            streamed.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a recording could not be closed", e);
        }
    }
}
