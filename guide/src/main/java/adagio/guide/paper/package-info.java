// SPDX-License-Identifier: Apache-2.0

/// The printed cue sheet: a score on one to three pages, followed by lamplight without the sound.
///
/// It knows the score and the pictures, never a routine's reasons, names or limits. Start with
/// [CueSheet]; [SheetPlan] turns a score into rows, [SheetFront], [CloserLooks] and [SheetTable]
/// into blocks; [Tags] say how the sheet is read aloud.
@NullMarked
package adagio.guide.paper;

import org.jspecify.annotations.NullMarked;
