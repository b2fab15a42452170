// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.storage.Storage;
import adagio.server.vault.RecoveryCode;
import java.util.List;

/// What somebody changes of their own way in. The vault key stays, so nothing is sealed anew.
public final class OwnChanges {
    private final Storage storage;
    private final Households households;
    private final Credentials credentials;

    /// The changes of one house.
    ///
    /// @param storage keeps them
    /// @param households know the names
    /// @param credentials are put
    public OwnChanges(Storage storage, Households households, Credentials credentials) {
        this.storage = storage;
        this.households = households;
        this.credentials = credentials;
    }

    /// After a recovery: another passphrase, and another code, for the old one was used.
    ///
    /// @param login with the vault open
    /// @param name what the person is called
    /// @param passphrase already found good
    /// @return with the new code
    public Joined.Done renew(Login login, String name, String passphrase) {
        var key = credentials.stretched(name, passphrase);
        var code = RecoveryCode.fresh();
        var recovery = credentials.stretched(code);
        storage.write(
                handle -> {
                    credentials.put(
                            handle,
                            List.of(
                                    new Credentials.Fresh(login, "passphrase", key),
                                    new Credentials.Fresh(login, "recovery", recovery)));
                    return true;
                });
        return new Joined.Done(login, code);
    }

    /// Another recovery code; the one before no longer counts.
    ///
    /// @param login with the vault open
    /// @return with the new code
    public Joined.Done renewCode(Login login) {
        var code = RecoveryCode.fresh();
        var recovery = credentials.stretched(code);
        storage.write(
                handle -> {
                    credentials.put(
                            handle, List.of(new Credentials.Fresh(login, "recovery", recovery)));
                    return true;
                });
        return new Joined.Done(login, code);
    }

    /// Another name or passphrase. Both are said together, for the name is part of what the
    /// passphrase is stretched with.
    ///
    /// @param login with the vault open
    /// @param name cleaned, not another member's
    /// @param passphrase the one that counts from now on
    public void change(Login login, String name, String passphrase) {
        var key = credentials.stretched(name, passphrase);
        storage.write(
                handle -> {
                    households.rename(handle, login.person(), name);
                    credentials.put(
                            handle, List.of(new Credentials.Fresh(login, "passphrase", key)));
                    return true;
                });
    }
}
