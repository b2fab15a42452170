// SPDX-License-Identifier: Apache-2.0
package adagio.server.events;

import java.util.function.Consumer;

/// A house on a file: there is nobody to tell, and its own clock is the clock.
public final class OneHouse implements Events {
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void tell(String topic, String text) {
        // nobody else is there
    }

    @Override
    public void hear(String topic, Consumer<String> listener) {
        // nobody else tells anything
    }

    @Override
    public void onGap(Runnable again) {
        // nothing can be missed
    }

    @Override
    public double now() {
        return System.nanoTime() / 1e6;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
