// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.web.Refused;
import adagio.studio.Offering;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import adagio.studio.free.Asked;
import adagio.studio.free.Preference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// What somebody looks for on a studio's page, as it stands in the address or in a form.
///
/// @param studio where
/// @param service what
/// @param therapists an id or a preference such as `any`, one for each client
public record Picking(Studio studio, Offering service, List<String> therapists) {
    /// Copies the list.
    public Picking {
        therapists = List.copyOf(therapists);
    }

    /// Reads the fields `service`, `t1`, `t2`, `l1` and `l2`; what is missing is the first service,
    /// anybody.
    ///
    /// @param studio where
    /// @param field a field's text, empty when it is missing
    /// @return what is looked for
    /// @throws Refused 400 for a service or a therapist that this studio does not have
    public static Picking read(Studio studio, UnaryOperator<String> field) {
        String wanted = field.apply("service");
        var service =
                studio.services().stream()
                        .filter(each -> wanted.isEmpty() || each.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new Refused(400, "service is none of this studio"));
        var therapists = new ArrayList<String>();
        for (int i = 1; i <= service.people(); i++) {
            String id = field.apply("t" + i);
            boolean named = !id.isEmpty() && !Preference.isAny(id) && !therapists.contains(id);
            if (named && !studio.hasTherapist(id)) {
                throw new Refused(400, "t" + i + " is nobody of this studio");
            }
            therapists.add(named ? id : preference(studio, id, field.apply("l" + i)));
        }
        return new Picking(studio, service, therapists);
    }

    /// Whoever is free, as a client prefers; a language of its own field wins.
    private static String preference(Studio studio, String text, String language) {
        var read = Preference.of(Preference.isAny(text) ? text : Asked.ANY);
        String tag = language.equals(Asked.ANY) ? "" : language;
        var preference = language.isEmpty() ? read : new Preference(read.gender(), tag);
        if (!Preference.choices(studio).contains(preference.toString())) {
            throw new Refused(400, "nobody of this studio is " + preference);
        }
        return preference.toString();
    }

    /// The genders that clients may prefer.
    public List<String> genders() {
        return List.copyOf(Preference.genders(studio));
    }

    /// The languages that clients may prefer.
    ///
    /// @return none where everybody speaks the same one
    public List<String> languages() {
        var all = Preference.languages(studio);
        return all.size() > 1 ? List.copyOf(all) : List.of();
    }

    /// What the field of a client's therapist holds.
    ///
    /// @param client 0 or 1
    /// @return an id, `any`, or `any` with a gender
    public String who(int client) {
        String wanted = therapists.get(client);
        return Preference.isAny(wanted)
                ? new Preference(Preference.of(wanted).gender(), "").toString()
                : wanted;
    }

    /// What the field of a client's language holds.
    ///
    /// @param client 0 or 1
    /// @return a language tag, empty when it does not matter
    public String language(int client) {
        String wanted = therapists.get(client);
        return Preference.isAny(wanted) ? Preference.of(wanted).language() : "";
    }

    /// A language as people read it.
    ///
    /// @param tag a language tag
    /// @return such as `German`
    public static String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /// What is looked for, without a time.
    Asked asked() {
        return new Asked(service, therapists, List.of());
    }

    /// The therapists who may give it.
    public List<Therapist> able() {
        return studio.therapists().stream().filter(each -> each.gives(service)).toList();
    }

    /// The fields of an address.
    ///
    /// @return `service=...&t1=...&t2=...`
    public String query() {
        var text = new StringBuilder("service=").append(service.id());
        for (int i = 0; i < therapists.size(); i++) {
            text.append("&t")
                    .append(i + 1)
                    .append('=')
                    .append(URLEncoder.encode(therapists.get(i), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
