// SPDX-License-Identifier: Apache-2.0
package adagio.server.deposit;

import adagio.server.storage.Storage;
import java.time.Instant;

/// Deposits as the desk notes them, in the rows of `visit_paid`.
public final class DeskDeposits implements Deposits {
    private final Storage storage;

    /// The deposits of one house.
    ///
    /// @param storage keeps them
    public DeskDeposits(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Deposit find(String studio, String booking) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT amount, who, at FROM visit_paid WHERE studio_id = ?"
                                                + " AND booking_id = ?")
                                .bind(0, studio)
                                .bind(1, booking)
                                .<Deposit>map(
                                        (row, _) ->
                                                new Deposit.PaidAtDesk(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        Instant.ofEpochSecond(row.getLong(3))))
                                .findOne()
                                .orElseGet(Deposit.Open::new));
    }

    @Override
    public void put(String studio, String booking, Deposit deposit) {
        storage.write(
                handle ->
                        switch (deposit) {
                            case Deposit.Open _ ->
                                    handle.execute(
                                            "DELETE FROM visit_paid WHERE studio_id = ? AND"
                                                    + " booking_id = ?",
                                            studio,
                                            booking);
                            case Deposit.PaidAtDesk(var amount, var who, var at) ->
                                    handle.execute(
                                            "INSERT INTO visit_paid (studio_id, booking_id, amount,"
                                                    + " who, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT"
                                                    + " (studio_id, booking_id) DO UPDATE SET"
                                                    + " amount = excluded.amount, who ="
                                                    + " excluded.who, at = excluded.at",
                                            studio,
                                            booking,
                                            amount,
                                            who,
                                            at.getEpochSecond());
                        });
    }
}
