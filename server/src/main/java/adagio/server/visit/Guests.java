// SPDX-License-Identifier: Apache-2.0
package adagio.server.visit;

import adagio.server.web.Form;
import adagio.studio.booking.Client;
import java.util.ArrayList;
import java.util.List;

/// The names and addresses that clients wrote, and what is missing of them.
///
/// @param names as they were written
/// @param emails as they were written
/// @param faults names of texts, such as `visit.fault.name`; none when all is there
public record Guests(List<String> names, List<String> emails, List<String> faults) {
    private static final int LONGEST_NAME = 80;

    /// Copies the lists.
    public Guests {
        names = List.copyOf(names);
        emails = List.copyOf(emails);
        faults = List.copyOf(faults);
    }

    /// Nothing written yet.
    ///
    /// @param people how many come
    /// @return empty fields
    public static Guests none(int people) {
        var empty = java.util.Collections.nCopies(people, "");
        return new Guests(empty, empty, List.of());
    }

    /// Those who are known already, as of an offer of the waiting list.
    ///
    /// @param clients of a booking
    /// @param nobody the name of a client who is not known yet
    /// @return filled fields
    public static Guests of(List<Client> clients, String nobody) {
        return new Guests(
                clients.stream()
                        .map(each -> each.name().equals(nobody) ? "" : each.name())
                        .toList(),
                clients.stream().map(Client::email).toList(),
                List.of());
    }

    /// Reads `name1`, `email1`, `name2`, `email2`. The first address is needed, the others help to
    /// see that nobody is booked twice.
    ///
    /// @param form what was sent
    /// @param people how many come
    /// @return what was written, with all that is missing
    public static Guests read(Form form, int people) {
        var names = new ArrayList<String>();
        var emails = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (int i = 1; i <= people; i++) {
            String name = form.field("name" + i).replaceAll("[\\p{Cntrl}\\p{Cf}<>]", "").strip();
            String email = form.field("email" + i);
            names.add(name);
            emails.add(email);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                faults.add("visit.fault.name" + i);
            }
            if (!Client.isAddress(email) && (i == 1 || !email.isEmpty())) {
                faults.add("visit.fault.email" + i);
            }
        }
        return new Guests(names, emails, faults);
    }

    /// The same with one fault more.
    Guests with(String fault) {
        var all = new ArrayList<>(faults);
        all.add(fault);
        return new Guests(names, emails, all);
    }

    /// The clients, once nothing is missing.
    public List<Client> clients() {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < names.size(); i++) {
            clients.add(new Client(names.get(i), emails.get(i)));
        }
        return clients;
    }
}
