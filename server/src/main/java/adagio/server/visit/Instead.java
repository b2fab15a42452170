// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.studio.Studio;
import adagio.studio.free.Asked;
import adagio.studio.free.Placing;
import adagio.studio.free.Preference;
import adagio.studio.free.Quarter;
import java.util.List;
import java.util.stream.Collectors;

/// A visit that can be instead of one that was taken meanwhile, as a button.
///
/// @param start as it is sent
/// @param label as it is read
/// @param who the therapists, as it is read
/// @param therapists as they are sent: those asked for where they can, else `any`
public record Instead(String start, String label, String who, List<String> therapists) {
    /// Copies the list.
    public Instead {
        therapists = List.copyOf(therapists);
    }

    /// A visit that can be.
    ///
    /// @param studio where
    /// @param placing when, where and with whom
    /// @param asked the therapists asked for, an id or `any`
    /// @return the button
    public static Instead of(Studio studio, Placing placing, List<String> asked) {
        var start = Quarter.begin(placing.start());
        return new Instead(
                start.toString(),
                new LocalWords(studio.zone()).dayAndTime(start),
                placing.therapists().stream()
                        .map(studio::therapistName)
                        .collect(Collectors.joining(" and ")),
                asked.stream()
                        .map(
                                each ->
                                        Preference.isAny(each)
                                                        || placing.therapists().contains(each)
                                                ? each
                                                : Asked.ANY)
                        .toList());
    }
}
