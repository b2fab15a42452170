// SPDX-License-Identifier: Apache-2.0
package adagio.reflection;

import java.time.LocalDate;

/// One answer to one item.
///
/// @param day when it was given
/// @param value on the item's scale
public record Mark(LocalDate day, int value) {}
