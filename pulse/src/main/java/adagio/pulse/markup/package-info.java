// SPDX-License-Identifier: Apache-2.0

/// Heart rates out of XML: Garmin's TCX, Apple's Health export.
///
/// Read by a small pull reader of our own: memory does not grow with the file, a declared entity is
/// refused, nothing is ever fetched. Start reading at [adagio.pulse.markup.MarkupReader].
@NullMarked
package adagio.pulse.markup;

import org.jspecify.annotations.NullMarked;
