// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.Offering;
import adagio.studio.free.Asked;
import java.util.LinkedHashSet;
import java.util.List;

/// What clients ask for, whenever it is.
///
/// @param service its id
/// @param therapists an id or a preference such as `any`, one for each client
/// @param clients 1 or 2
public record Wish(String service, List<String> therapists, List<Client> clients) {
    /// Copies the lists.
    public Wish {
        therapists = List.copyOf(therapists);
        clients = List.copyOf(clients);
        if (clients.isEmpty() || clients.size() > 2) {
            throw new IllegalArgumentException("found " + clients.size() + " clients; 1 or 2 come");
        }
    }

    /// The resources of the clients, each once.
    public List<String> resources() {
        var resources = new LinkedHashSet<String>();
        clients.forEach(each -> resources.add(each.resource()));
        resources.remove("");
        return List.copyOf(resources);
    }

    /// The same wish with other therapists.
    ///
    /// @param others an id or `any`, one for each client
    /// @return a wish
    public Wish with(List<String> others) {
        return new Wish(service, others, clients);
    }

    /// The same wish of other people, or of people whose names are known now.
    ///
    /// @param others 1 or 2
    /// @return a wish
    public Wish of(List<Client> others) {
        return new Wish(service, therapists, others);
    }

    Asked asked(Offering of) {
        return new Asked(of, therapists, resources());
    }
}
