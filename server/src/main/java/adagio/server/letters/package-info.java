// SPDX-License-Identifier: Apache-2.0
/// What a studio's clients are written, where the house has a mail server: that they are expected,
/// that a visit moved or is called off, one word the day before, a time that became free.
///
/// What was told is kept beside each visit and compared with how the visit is, so that nothing is
/// told twice and nothing is left out, whoever changed it and whatever fell in between. Must not
/// know: cards, notes, how a visit is placed. Start reading at [Letters].
@NullMarked
package adagio.server.letters;

import org.jspecify.annotations.NullMarked;
