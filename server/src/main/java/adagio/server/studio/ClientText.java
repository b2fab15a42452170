// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.studio.booking.Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// Clients as one column.
public final class ClientText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClientText() {}

    /// As one text.
    ///
    /// @param clients in order
    /// @return a JSON list
    public static String of(List<Client> clients) {
        var list = JSON.createArrayNode();
        for (Client each : clients) {
            list.addObject().put("name", each.name()).put("email", each.email());
        }
        return list.toString();
    }

    /// Reads them again.
    ///
    /// @param text as it was written
    /// @return in order
    public static List<Client> read(String text) {
        try {
            var clients = new ArrayList<Client>();
            for (JsonNode each : JSON.readTree(text)) {
                clients.add(new Client(each.path("name").asText(), each.path("email").asText()));
            }
            return clients;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the clients of a booking cannot be read", damaged);
        }
    }
}
