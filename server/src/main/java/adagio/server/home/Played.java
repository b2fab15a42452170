// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.score.Routine;
import java.time.Instant;

/// When an evening began and what was played, for rooms that look back on it.
///
/// @param began when Play was pressed, to the minute
/// @param routine what was played
public record Played(Instant began, Routine routine) {}
