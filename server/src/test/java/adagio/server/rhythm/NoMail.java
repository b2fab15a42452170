// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.server.mail.Invitations;
import adagio.server.mail.Outbox;
import adagio.server.storage.Storage;
import java.time.InstantSource;
import java.util.Map;

/// A house without a mail server.
final class NoMail {
    private NoMail() {}

    static Invitations invitations(Storage storage, InstantSource clock) {
        return new Invitations(
                storage,
                Outbox.of(Map.of(), storage, clock),
                new Invitations.Words("Evening", "Off", "Agreed."));
    }
}
