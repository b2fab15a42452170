// SPDX-License-Identifier: Apache-2.0

/// Looking back: what a person notes, the eight weeks drawn from it, and what two choose to see of
/// each other.
///
/// Notes open only with their author's vault. No page asks for one: they are opened by whoever
/// wants to note something. Nothing of what was left out is kept, and nobody is compared with
/// anybody. Start reading at [adagio.server.reflection.Notebook], then
/// [adagio.server.reflection.ReflectionPages] and [adagio.server.reflection.Sharing].
@NullMarked
package adagio.server.reflection;

import org.jspecify.annotations.NullMarked;
