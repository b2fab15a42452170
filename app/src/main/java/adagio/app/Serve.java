// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.server.CannotOpen;
import adagio.server.HomeNetwork;
import adagio.server.WebHouse;
import adagio.server.WebSettings;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the web application until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Runs the web application on this machine; prints its address when it is ready.")
final class Serve implements Callable<Integer> {
    private static final String HERE = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Shelf shelf = new Shelf();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + WebSettings.PORT,
            description = "default ${DEFAULT-VALUE}; 0 takes any free one")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "default 127.0.0.1, this machine alone; others can reach any other, so it asks"
                            + " who comes to sign in")
    private String host = "";

    @Option(
            names = "--lan",
            description =
                    "every interface of this machine, with a QR code to join; who comes signs in, or"
                            + " sets up with the code printed here")
    private boolean lan;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "a name that a reverse proxy passes on, such as adagio.example.org, or"
                            + " example.org/adagio below another site; may be said several times;"
                            + " who comes signs in")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description =
                    "jdbc:postgresql://HOST:PORT/NAME; default: a SQLite file in the data folder")
    private String database = "";

    @Option(
            names = "--sample",
            description = "fill an empty house with a sample household and the studio \"sample\"")
    private boolean sample;

    @Option(names = "--train", hidden = true, description = "learn the way, and end")
    private boolean train;

    @Override
    public Integer call() throws Answer {
        if (lan && !host.isEmpty()) {
            throw Answer.badInput(
                    "found --lan and --host " + host + "; --lan is every interface: leave one out");
        }
        WebHouse house = house();
        String address = address(host.isEmpty() ? HERE : host, house);
        if (train) {
            return learn(address);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(house::stop, "stop"));
        spec.commandLine().getOut().println("Adagio is at " + address);
        spec.commandLine().getOut().flush();
        if (lan) {
            welcome(house);
        }
        tell(house);
        spec.commandLine().getErr().println("Stop it with Ctrl+C.");
        spec.commandLine().getErr().flush();
        return 0;
    }

    private static String address(String name, WebHouse house) {
        String host = name.contains(":") ? "[" + name + "]" : name;
        return "http://" + host + ":" + house.port() + house.path() + "/";
    }

    /// Where a phone finds the house, and a square to point it at.
    private void welcome(WebHouse house) {
        var err = spec.commandLine().getErr();
        var numbers = HomeNetwork.addresses();
        if (numbers.isEmpty()) {
            err.println("This machine is in no network: only it can reach the house.");
            return;
        }
        for (String number : numbers) {
            err.println("In the home network: " + address(number, house));
        }
        String code = house.printed().setUpCode();
        err.println(
                WebHouse.square(
                        address(numbers.getFirst(), house)
                                + (code.isEmpty() ? "sign-in" : "set-up?code=" + code)));
        err.println("Over plain http, who listens in on the network can read along.");
    }

    private void tell(WebHouse house) {
        var err = spec.commandLine().getErr();
        var printed = house.printed();
        if (!printed.setUpCode().isEmpty()) {
            err.println(
                    "To keep limits and wishes, open "
                            + house.path()
                            + "/set-up there. Set-up code: "
                            + printed.setUpCode());
        }
        if (!printed.sample().isEmpty()) {
            err.println(
                    "The sample household, shown only now: Ana signs in with "
                            + printed.sample().getFirst()
                            + ", Ben with "
                            + printed.sample().getLast());
        }
        if (!printed.token().isEmpty()) {
            err.println(
                    "API token of the host, shown only now: "
                            + printed.token()
                            + "\nScripts send it as Authorization: Bearer; ADAGIO_TOKEN sets another.");
        }
    }

    private WebHouse house() throws Answer {
        WebSettings settings;
        try {
            settings =
                    new WebSettings(
                            lan ? EVERYWHERE : host.isEmpty() ? HERE : host,
                            port,
                            names,
                            new StorageSettings(shelf.data(), database),
                            shelf.catalogue(),
                            System.getenv().getOrDefault("ADAGIO_TOKEN", ""),
                            sample);
        } catch (IllegalArgumentException refused) {
            throw Answer.badInput(String.valueOf(refused.getMessage()));
        }
        try {
            return WebHouse.start(settings);
        } catch (CannotOpen taken) {
            throw Answer.badInput(String.valueOf(taken.getMessage()));
        }
    }

    /// Fetches the first page as a browser does, makes a short evening and compares two made-up
    /// hearts, for a run that only learns the way.
    private int learn(String address) {
        try (var page = URI.create(address).toURL().openStream()) {
            page.readAllBytes();
            String routine = shelf.data().resolve("routine.json").toString();
            Main.run("compose", "--minutes", "3", "--out", routine);
            String folder = shelf.data().resolve("evening").toString();
            Main.run("render", routine, "--audio", "wav", "--out", folder);
            Main.run("pulse", heart("a", 37).toString(), heart("b", 41).toString());
        } catch (IOException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
        return 0;
    }

    /// A quarter of an hour of intervals in the scratch folder of that run.
    private Path heart(String name, int step) throws IOException {
        var text = new StringBuilder("rr_ms\n");
        for (int i = 0; i < 1_100; i++) {
            text.append(780 + i * step % 61).append('\n');
        }
        return Files.writeString(shelf.data().resolve(name + ".csv"), text);
    }
}
