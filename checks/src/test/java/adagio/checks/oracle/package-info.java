// SPDX-License-Identifier: Apache-2.0

/// The oracle: another program, CP-SAT, solves the same model of a half, built from nothing but the
/// data of [adagio.composer.model.Half]. It must not know how the product searches. Start at
/// [Oracle]; the model in words is in `docs/composer.md`.
@NullMarked
package adagio.checks.oracle;

import org.jspecify.annotations.NullMarked;
