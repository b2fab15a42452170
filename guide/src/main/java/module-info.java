// SPDX-License-Identifier: Apache-2.0

/// Voice, ambience, mix, captions, pictures and the cue sheet: a score made into ordinary media.
module adagio.guide {
    requires transitive adagio.score;
    requires com.fasterxml.jackson.databind;
    requires concentus;
    requires java.flac.encoder;
    requires freetts;
    requires transitive java.desktop;
    requires java.xml;
    requires jdk.unsupported;
    requires jump3r;
    requires org.apache.pdfbox;

    exports adagio.guide;
    exports adagio.guide.encode;
    exports adagio.guide.narration;
    exports adagio.guide.paper;
    exports adagio.guide.picture;
    exports adagio.guide.sound;
    exports adagio.guide.stream;
    exports adagio.guide.voice;
}
