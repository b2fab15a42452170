// SPDX-License-Identifier: Apache-2.0

/// Figures of docs/performance.md. Knows every room; nobody knows it.
@NullMarked
package adagio.bench;

import org.jspecify.annotations.NullMarked;
