// SPDX-License-Identifier: Apache-2.0

/// The figures of `docs/performance.md`, printed by `tools/bench` as one table.
///
/// Knows every room; nobody knows it, `./adagio` does not build it, and no test asserts a time.
/// Rooms that are measured as people use them run as processes of their own: `Rendering` for sound,
/// `./adagio serve` for pages. Start reading at `Bench`.
@NullMarked
package adagio.bench;

import org.jspecify.annotations.NullMarked;
