// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Storage that opens while the voices are read: nobody waits for both.
final class StorageOpening {
    private final CompletableFuture<Storage> opened;

    private StorageOpening(CompletableFuture<Storage> opened) {
        this.opened = opened;
    }

    static StorageOpening begin(StorageSettings settings) {
        return new StorageOpening(CompletableFuture.supplyAsync(() -> open(settings)));
    }

    private static Storage open(StorageSettings settings) {
        try {
            return Storage.open(settings);
        } catch (CannotStore refused) {
            throw new CompletionException(refused);
        }
    }

    Storage storage() throws CannotOpen {
        try {
            return opened.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case CannotStore refused -> throw CannotOpen.storage(refused);
                case null, default -> throw failed;
            }
        }
    }

    void cancel() {
        try {
            storage().close();
        } catch (CannotOpen _) {
            return; // nothing was opened
        }
    }
}
