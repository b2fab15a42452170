// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

/// What the layout of every page needs.
///
/// @param say the texts
/// @param lamp the light the reader chose
/// @param assets the address of the static folder, with its content hash
/// @param wing the part of the house the page lies in
public record Frame(Messages say, Lamp lamp, String assets, Wing wing) {

    /// The address of a static file.
    ///
    /// @param name its name in the folder
    /// @return a path on this origin that may be kept for ever
    public String asset(String name) {
        return assets + "/" + name;
    }
}
