// SPDX-License-Identifier: Apache-2.0
package adagio.reflection.picture;

/// The words of a picture.
///
/// @param id of the drawing on its page: letters and hyphens
/// @param title what it shows
/// @param description all that can be seen in it, in sentences
public record Labels(String id, String title, String description) {
    /// Checks the id.
    public Labels {
        if (!id.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException(
                    "id: found \"" + id + "\"; letters and hyphens, such as arc-sleep");
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
