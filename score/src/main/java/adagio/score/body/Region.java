// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

import java.util.List;

/// A region of the body that can be touched or is protected.
///
/// @param id controlled word, such as `shoulder_blade`
/// @param names what it is called
/// @param where where it lies
/// @param touch how it may be touched
public record Region(String id, Names names, Where where, Touch touch) {
    /// Where a region lies.
    ///
    /// @param view the view that shows it
    /// @param paired whether there is a left and a right one
    /// @param group the group that rules speak of, empty for protected ones without
    /// @param neighbours ids of the regions it borders on, same side
    public record Where(View view, boolean paired, String group, List<String> neighbours) {
        /// Copies the list.
        public Where {
            neighbours = List.copyOf(neighbours);
        }
    }

    /// How a region may be touched.
    ///
    /// @param status whether at all
    /// @param highestPressure 0 to 3
    /// @param skin its kind of skin
    /// @param reach receiver positions from which it can be reached
    public record Touch(
            RegionStatus status, int highestPressure, Skin skin, List<ReceiverPosition> reach) {
        /// Checks the pressure and copies the list.
        public Touch {
            if (highestPressure < 0 || highestPressure > 3) {
                throw new IllegalArgumentException(
                        "highest pressure " + highestPressure + " is not within 0 to 3");
            }
            reach = List.copyOf(reach);
        }
    }
}
