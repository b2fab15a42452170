// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Runs the web application.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the web application on this machine.")
final class Serve implements Callable<Integer> {
    @Mixin private Shelf shelf = new Shelf();

    @Override
    public Integer call() throws Answer {
        shelf.catalogue();
        return 0;
    }
}
