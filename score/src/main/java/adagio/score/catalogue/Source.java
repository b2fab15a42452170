// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

/// Where a fact comes from.
///
/// @param id such as `S_LOKEN`
/// @param address where it was read, may be empty
/// @param what what it says
public record Source(String id, String address, String what) {}
