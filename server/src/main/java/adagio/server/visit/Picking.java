// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.web.Refused;
import adagio.studio.Offering;
import adagio.studio.Studio;
import adagio.studio.Therapist;
import adagio.studio.free.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What somebody looks for on a studio's page, as it stands in the address or in a form.
///
/// @param studio where
/// @param service what
/// @param therapists an id or `any`, one for each client
public record Picking(Studio studio, Offering service, List<String> therapists) {
    /// Copies the list.
    public Picking {
        therapists = List.copyOf(therapists);
    }

    /// Reads the fields `service`, `t1` and `t2`; what is missing is the first service, anybody.
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
            boolean any = id.isEmpty() || id.equals(Asked.ANY) || therapists.contains(id);
            if (!any && !studio.hasTherapist(id)) {
                throw new Refused(400, "t" + i + " is nobody of this studio");
            }
            therapists.add(any ? Asked.ANY : id);
        }
        return new Picking(studio, service, therapists);
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
    /// @return `service=...&t1=...&t2=...`; ids need no escape
    public String query() {
        var text = new StringBuilder("service=").append(service.id());
        for (int i = 0; i < therapists.size(); i++) {
            text.append("&t").append(i + 1).append('=').append(therapists.get(i));
        }
        return text.toString();
    }
}
