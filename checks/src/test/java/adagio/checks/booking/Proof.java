// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long a proof is, and races.
public final class Proof {
    private static final boolean LONG = "long".equals(System.getProperty("adagio.proof"));

    private Proof() {}

    /// A number for every build, and one for the long form.
    public static int rounds(int few, int many) {
        return LONG ? many : few;
    }

    /// Lets all go at the same moment.
    static <T> List<T> race(List<Callable<T>> racers) {
        var ready = new CountDownLatch(racers.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var racer : racers) {
                running.add(
                        people.submit(
                                () -> {
                                    ready.countDown();
                                    ready.await();
                                    return racer.call();
                                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
