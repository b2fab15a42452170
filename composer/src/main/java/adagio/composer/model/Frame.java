// SPDX-License-Identifier: Apache-2.0
package adagio.composer.model;

import adagio.score.body.Place;

/// A first or a last touch.
///
/// @param place where the two are
/// @param group number of the group in [Half#groups]
/// @param element what is done, on one side or both at once
public record Frame(Place place, int group, Element element) {}
