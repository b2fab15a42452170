// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

/// A thing in a picture.
public sealed interface Mark {

    /// A shape.
    ///
    /// @param style its class: the style sheet paints it on screen, [Palette] on paper
    /// @param outline its geometry, in the units of the picture
    record Shape(String style, Outline outline) implements Mark {}

    /// A number in a disc.
    ///
    /// @param number what it says
    /// @param x middle
    /// @param y middle, downward
    /// @param r radius of the disc
    record Numeral(int number, double x, double y, double r) implements Mark {}

    /// A short word.
    ///
    /// @param text what it says
    /// @param x middle
    /// @param y foot line, downward
    /// @param size of the letters, in the units of the picture
    record Word(String text, double x, double y, double size) implements Mark {}
}
