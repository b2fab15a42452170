// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

/// Something in a catalogue that cannot be used as it stands.
///
/// @param file the file, relative to the catalogue's folder
/// @param line the line, from 1
/// @param text what was found, what is allowed and what to do
public record Fault(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
