// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Studio;
import adagio.studio.Therapist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Whoever is free, as one client would like them: `any`, `any.woman`, `any:de`, `any.woman:de`. No
/// therapist's id looks like that.
///
/// @param gender a word of [#word], empty when it does not matter
/// @param language a language tag in small letters, empty when it does not matter
public record Preference(String gender, String language) {
    /// Whether somebody asks for whoever is free, and not for one therapist.
    ///
    /// @param wanted an id, or a preference as text
    /// @return true for a preference
    public static boolean isAny(String wanted) {
        return wanted.equals(Asked.ANY)
                || wanted.startsWith(Asked.ANY + ".")
                || wanted.startsWith(Asked.ANY + ":");
    }

    /// Reads a preference.
    ///
    /// @param wanted as [#toString] writes it
    /// @return the preference
    /// @throws IllegalArgumentException for a therapist's id
    public static Preference of(String wanted) {
        if (!isAny(wanted)) {
            throw new IllegalArgumentException(
                    "found \"" + wanted + "\"; a preference looks like any, any.woman or any:de");
        }
        String rest = wanted.substring(Asked.ANY.length());
        int colon = rest.indexOf(':');
        String gender = colon < 0 ? rest : rest.substring(0, colon);
        return new Preference(
                gender.isEmpty() ? "" : gender.substring(1),
                colon < 0 ? "" : rest.substring(colon + 1));
    }

    /// A gender as preferences name it: small letters, digits and hyphens.
    ///
    /// @param gender in a therapist's own words
    /// @return empty when they say none
    public static String word(String gender) {
        return gender.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /// The genders that somebody of a studio says.
    ///
    /// @param studio with its therapists
    /// @return words, in order
    public static Set<String> genders(Studio studio) {
        var words = new TreeSet<String>();
        studio.therapists().forEach(each -> words.add(word(each.gender())));
        words.remove("");
        return words;
    }

    /// The languages that somebody of a studio speaks.
    ///
    /// @param studio with its therapists
    /// @return language tags in small letters, in order
    public static Set<String> languages(Studio studio) {
        var tags = new TreeSet<String>();
        studio.therapists().forEach(each -> each.languages().forEach(tag -> tags.add(small(tag))));
        tags.remove("");
        return tags;
    }

    private static String small(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }

    /// Every preference that somebody of a studio can fit.
    ///
    /// @param studio with its therapists
    /// @return as texts, `any` first
    public static List<String> choices(Studio studio) {
        var choices = new ArrayList<String>();
        var genders = new ArrayList<>(genders(studio));
        genders.addFirst("");
        var languages = new ArrayList<>(languages(studio));
        languages.addFirst("");
        for (String gender : genders) {
            for (String language : languages) {
                choices.add(new Preference(gender, language).toString());
            }
        }
        return List.copyOf(choices);
    }

    /// Whether a therapist is as it was asked for.
    ///
    /// @param therapist of the studio
    /// @return true when nothing stands against it
    public boolean fits(Therapist therapist) {
        return (gender.isEmpty() || gender.equals(word(therapist.gender())))
                && (language.isEmpty()
                        || therapist.languages().stream()
                                .anyMatch(tag -> small(tag).equals(language)));
    }

    @Override
    public String toString() {
        return Asked.ANY
                + (gender.isEmpty() ? "" : "." + gender)
                + (language.isEmpty() ? "" : ":" + language);
    }
}
