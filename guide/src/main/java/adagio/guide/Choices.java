// SPDX-License-Identifier: Apache-2.0
package adagio.guide;

import adagio.guide.narration.Talk;
import adagio.guide.sound.AmbienceName;
import adagio.guide.voice.Voice;
import adagio.score.Person;

/// How a score is to sound.
///
/// @param voice who speaks
/// @param ambience what lies under the voice
/// @param talk how much is said
/// @param listener to whom: A or B alone, or both
/// @param seed picks among lines and draws the ambience; the same seed gives the same recording
public record Choices(Voice voice, AmbienceName ambience, Talk talk, Person listener, long seed) {}
