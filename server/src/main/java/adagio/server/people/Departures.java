// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// How people leave: one erases what is theirs, or all who joined erase the household. An older
/// backup brings nobody back.
public final class Departures {
    /// How long a wish to erase the household waits for the others.
    public static final Duration WAITS = Duration.ofDays(7);

    private final Storage storage;
    private final Households households;
    private final PersonDocument document;
    private final InstantSource clock;

    /// What comes of a wish to erase the household.
    public enum Asked {
        /// Everybody who joined wants it: it is gone.
        GONE,
        /// The others have not said so yet.
        WAITING
    }

    /// The departures of one house.
    ///
    /// @param storage forgets
    /// @param households know who is left
    /// @param document its sections are told
    /// @param clock tells when a wish lapses
    public Departures(
            Storage storage, Households households, PersonDocument document, InstantSource clock) {
        this.storage = storage;
        this.households = households;
        this.document = document;
        this.clock = clock;
    }

    /// Erases a person: the name, what opens the vault, everything in it, and the pairs with what
    /// was kept of them. The last one who joined takes the household along.
    ///
    /// @param login whose
    public void erasePerson(Login login) {
        var household = households.get(login.household());
        boolean others =
                household.members().stream()
                        .anyMatch(each -> each.joined() && !each.id().equals(login.person()));
        if (others) {
            erase(household, login.person());
        } else {
            eraseHousehold(household);
        }
    }

    /// Takes somebody out who has not joined.
    ///
    /// @param household whose
    /// @param member one of it
    /// @throws IllegalArgumentException when the member has joined: nobody erases another's things
    public void remove(Household household, Member member) {
        if (member.joined()) {
            throw new IllegalArgumentException(member.id() + " has joined");
        }
        erase(household, member.id());
    }

    private void erase(Household household, String person) {
        var ids = new ArrayList<>(List.of(person));
        household.pairsOf(person).forEach(each -> ids.add(each.id()));
        forget(ids);
    }

    /// Wishes the household erased. It is, once everybody who joined has wished it within a week.
    ///
    /// @param login who wishes it
    /// @return whether it is gone
    public Asked eraseHousehold(Login login) {
        long now = clock.instant().getEpochSecond();
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE person SET erase_asked = ? WHERE id = ?",
                                now,
                                login.person()));
        var household = households.get(login.household());
        boolean all =
                household.members().stream()
                        .filter(Member::joined)
                        .allMatch(each -> isAsking(each));
        if (!all) {
            return Asked.WAITING;
        }
        eraseHousehold(household);
        return Asked.GONE;
    }

    /// Whether a member's wish to erase the household still counts.
    ///
    /// @param member any
    /// @return true for a week
    public boolean isAsking(Member member) {
        return member.eraseAsked() + WAITS.toSeconds() > clock.instant().getEpochSecond();
    }

    /// Takes the wish back.
    ///
    /// @param login whose
    public void keepHousehold(Login login) {
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE person SET erase_asked = 0 WHERE id = ?", login.person()));
    }

    private void eraseHousehold(Household household) {
        var ids = new ArrayList<>(List.of(household.id()));
        household.members().forEach(each -> ids.add(each.id()));
        household.pairs().forEach(each -> ids.add(each.id()));
        forget(ids);
    }

    private void forget(List<String> ids) {
        storage.write(
                handle -> {
                    for (String id : ids) {
                        handle.execute("UPDATE login SET pair_id = '' WHERE pair_id = ?", id);
                    }
                    return true;
                });
        storage.erase(ids);
        document.sections().forEach(each -> each.erased(List.copyOf(ids)));
    }
}
