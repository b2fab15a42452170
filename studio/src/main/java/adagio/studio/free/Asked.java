// SPDX-License-Identifier: Apache-2.0
package adagio.studio.free;

import adagio.studio.Offering;
import java.util.HashSet;
import java.util.List;

/// What somebody looks for, without a time.
///
/// @param service of the studio
/// @param therapists one for each of the service's people: an id, or a [Preference], most often
///   [#ANY]
/// @param clients their resource ids, empty when it is not said who comes
public record Asked(Offering service, List<String> therapists, List<String> clients) {
    /// Whoever is free.
    public static final String ANY = "any";

    /// Checks the number of therapists, and that nobody is asked for twice.
    public Asked {
        therapists = List.copyOf(therapists);
        clients = List.copyOf(clients);
        if (therapists.size() != service.people()) {
            throw new IllegalArgumentException(
                    "found %d therapists; the service %s has %d"
                            .formatted(therapists.size(), service.id(), service.people()));
        }
        var named = new HashSet<String>();
        for (String each : therapists) {
            if (!Preference.isAny(each) && !named.add(each)) {
                throw new IllegalArgumentException(
                        "the therapist " + each + " cannot work at both tables");
            }
        }
    }

    /// The same, with whoever is free instead of those asked for by name. What somebody prefers
    /// stays.
    public Asked withAnybody() {
        return new Asked(
                service,
                therapists.stream().map(each -> Preference.isAny(each) ? each : ANY).toList(),
                clients);
    }
}
