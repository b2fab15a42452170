// SPDX-License-Identifier: Apache-2.0
package adagio.server.intake;

import adagio.server.storage.Storage;
import adagio.server.studio.Links;
import adagio.studio.Studio;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// What cards ask for, sealed under the house's keys.
public final class KeptCards {
    private final Storage storage;
    private final List<BiConsumer<String, String>> folded = new CopyOnWriteArrayList<>();

    /// The cards of one house.
    ///
    /// @param storage keeps them
    public KeptCards(Storage storage) {
        this.storage = storage;
    }

    /// The address of one client's card.
    ///
    /// @param studio its id
    /// @param booking its id
    /// @param place 0 for the first client, 1 for the second
    /// @return what the address leads to
    public static Links.Link link(String studio, String booking, int place) {
        return new Links.Link(studio, Links.Kind.CARD, booking + "/" + place);
    }

    /// Keeps what a card asks for; what was there is gone.
    ///
    /// @param link whose card
    /// @param directions what to do
    /// @param now when
    void put(Links.Link link, Directions directions, Instant now) {
        var card = Place.of(link);
        byte[] bytes =
                storage.keys()
                        .seal(
                                card.words(),
                                DirectionsText.write(directions).getBytes(StandardCharsets.UTF_8));
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO client_card (studio_id, booking_id, place, sealed, sent)"
                                        + " VALUES (?, ?, ?, ?, ?)"
                                        + " ON CONFLICT (studio_id, booking_id, place) DO UPDATE"
                                        + " SET sealed = excluded.sealed, sent = excluded.sent",
                                card.studio(),
                                card.booking(),
                                card.place(),
                                bytes,
                                now.getEpochSecond()));
        folded.forEach(each -> each.accept(card.studio(), card.booking()));
    }

    /// Has somebody told whenever a card is folded: what was made of an earlier one holds no more.
    ///
    /// @param listener called with the studio's and the booking's id
    public void onFolded(BiConsumer<String, String> listener) {
        folded.add(listener);
    }

    private record Place(String studio, String booking, int place) {
        static Place of(Links.Link link) {
            int slash = link.about().indexOf('/');
            return new Place(
                    link.studio(),
                    link.about().substring(0, slash),
                    Integer.parseInt(link.about().substring(slash + 1)));
        }

        String words() {
            return "card/" + studio + "/" + booking + "/" + place;
        }
    }

    /// What a card asks for.
    ///
    /// @param studio its id
    /// @param booking its id
    /// @param place 0 or 1
    /// @return empty when it was not filled, or is erased
    public Optional<Directions> find(String studio, String booking, int place) {
        var card = new Place(studio, booking, place);
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM client_card WHERE studio_id = ?"
                                                        + " AND booking_id = ? AND place = ?")
                                        .bind(0, studio)
                                        .bind(1, booking)
                                        .bind(2, place)
                                        .map((row, _) -> row.getBytes(1))
                                        .findOne())
                .map(
                        bytes ->
                                DirectionsText.read(
                                        new String(
                                                storage.keys().unseal(card.words(), bytes),
                                                StandardCharsets.UTF_8)));
    }

    /// Whether a card is folded.
    ///
    /// @param studio its id
    /// @param booking its id
    /// @param place 0 or 1
    /// @return true when it was filled
    public boolean isSent(String studio, String booking, int place) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT sent FROM client_card WHERE studio_id = ?"
                                                + " AND booking_id = ? AND place = ?")
                                .bind(0, studio)
                                .bind(1, booking)
                                .bind(2, place)
                                .mapTo(Long.class)
                                .findOne()
                                .isPresent());
    }

    /// Erases the cards of a visit, and their addresses.
    ///
    /// @param studio its id
    /// @param booking its id
    public void erase(String studio, String booking) {
        storage.write(
                handle -> {
                    handle.execute(
                            "DELETE FROM client_card WHERE studio_id = ? AND booking_id = ?",
                            studio,
                            booking);
                    return handle.execute(
                            "DELETE FROM studio_link WHERE studio_id = ? AND kind = 'card'"
                                    + " AND about IN (?, ?)",
                            studio,
                            booking + "/0",
                            booking + "/1");
                });
    }

    /// Erases what is past its time: cards of visits that ended long enough ago, and of visits that
    /// do not take place.
    ///
    /// @param studio with its rules
    /// @param now the time
    /// @return how many
    public int erasePast(Studio studio, Instant now) {
        long latestEnd = now.minus(Duration.ofDays(studio.rules().cardDays())).getEpochSecond();
        return storage.write(
                handle ->
                        handle.execute(
                                "DELETE FROM client_card WHERE studio_id = ? AND booking_id IN"
                                        + " (SELECT id FROM booking WHERE studio_id = ?"
                                        + " AND (status = 'cancelled'"
                                        + " OR start_slot * 900 + minutes * 60 <= ?))",
                                studio.id(),
                                studio.id(),
                                latestEnd));
    }
}
