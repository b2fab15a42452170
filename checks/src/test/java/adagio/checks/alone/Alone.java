// SPDX-License-Identifier: Apache-2.0
package adagio.checks.alone;

import adagio.checks.Launched;
import adagio.server.SignedIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What runs inside the namespace, with the program as a process beside it.
public final class Alone {
    private static final int MINUTE = 60 * 12_000;
    private static final List<String> PAGES =
            List.of("/", "/care", "/book", "/breathing", "/evidence", "/studios", "/health/ready");

    private Alone() {}

    /// Lives through an evening.
    ///
    /// @param args a folder
    /// @throws Exception when anything does not work alone
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long before = withoutAWay();
        var data = folder.resolve("data").toString();
        var process =
                Launched.process("serve", "--port", "0", "--data", data, "--sample")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            var out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            String said = String.valueOf(out.readLine());
            need(said.startsWith("Adagio is at http"), said);
            evening(said.substring(said.indexOf("http"), said.length() - 1));
            String saved = folder.resolve("saved").toString();
            var backup = Launched.process("backup", saved, "--data", data).inheritIO().start();
            need(backup.waitFor() == 0 && Files.size(Path.of(saved)) > 0, "no backup");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor();
        }
        long during = withoutAWay() - before;
        need(during == 0, during + " packets looked for a way out");
        need(counts(), "the kernel did not count one that did try");
        System.out.println("alone: all done; 0 found no way out, and one that tried did");
    }

    private static void need(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.body()));
    }

    private static void evening(String address) throws Exception {
        var guest = new SignedIn(address.replaceAll("/$", ""), "");
        for (String page : PAGES) {
            var answer = guest.get(page);
            need(answer.statusCode() == 200, page + " " + answer.statusCode());
        }
        String hand = where(guest.post("/", "answer", "yes", "minutes", "20", "form", "one_way"));
        String play = where(guest.post(hand, "answer", "yes"));
        var key = Pattern.compile("/media/([^/\"]+)/").matcher(guest.get(play).body());
        need(key.find(), "no sound on " + play);
        var sound = URI.create(guest.address() + "/media/" + key.group(1) + "/session.mp3");
        var request = HttpRequest.newBuilder(sound).header("Range", "bytes=0-" + (MINUTE - 1));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            need(answer.statusCode() == 206 && answer.body().length == MINUTE, "no minute");
        }
    }

    /// What the kernel of this namespace counted of both protocols.
    private static long withoutAWay() throws IOException {
        long all = 0;
        String names = "";
        for (String line : Files.readAllLines(Path.of("/proc/net/snmp"))) {
            if (line.startsWith("Ip: ") && names.isEmpty()) {
                names = line;
            } else if (line.startsWith("Ip: ")) {
                int at = List.of(names.split(" ", -1)).indexOf("OutNoRoutes");
                all += Long.parseLong(line.split(" ", -1)[at]);
            }
        }
        Path six = Path.of("/proc/net/snmp6");
        for (String line : Files.exists(six) ? Files.readAllLines(six) : List.<String>of()) {
            if (line.startsWith("Ip6OutNoRoutes")) {
                all += Long.parseLong(line.substring(line.lastIndexOf('\t') + 1).strip());
            }
        }
        return all;
    }

    /// The count itself works: somebody who does try is counted.
    private static boolean counts() throws IOException {
        long before = withoutAWay();
        try (var socket = new DatagramSocket()) {
            byte[] word = {1};
            socket.send(new DatagramPacket(word, 1, InetAddress.getByName("192.0.2.1"), 53));
        } catch (IOException expected) {
            System.out.println("alone: a packet to the outside: " + expected.getClass());
        }
        return withoutAWay() > before;
    }
}
