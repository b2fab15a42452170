// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.access.HostAccess;
import adagio.server.document.BlockDocument;
import adagio.server.web.Body;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/// `/api/studios/{studio}/blocks`: time kept free of visits, for the host's token alone.
final class BlockRoutes {
    private final Books books;
    private final Changes changes;
    private final HostAccess access;

    BlockRoutes(Books books, Changes changes, HostAccess access) {
        this.books = books;
        this.changes = changes;
        this.access = access;
    }

    void route(Routes routes) {
        routes.post("/api/studios/{studio}/blocks", this::block)
                .methods("/api/studios/{studio}/blocks/{id}", Map.of("DELETE", this::unblock));
    }

    private void block(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        var studio = books.get(request);
        switch (BlockDocument.read(Body.read(request), studio)) {
            case BlockDocument.Unreadable(var faults) -> throw Body.refused(faults);
            case BlockDocument.Wanted(var resource, var stretch, var why) -> {
                var block =
                        books.desk(studio)
                                .block(resource, stretch, why)
                                .orElseThrow(() -> new Refused(409, "a visit is there already"));
                changes.write(studio, Changes.PROGRAM, "blocked", block.id(), resource);
                response.status(Status.CREATED_201);
                StudioRoutes.json(request, response, BlockDocument.write(block, studio.zone()));
            }
        }
    }

    private void unblock(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        String id = request.path().pathParameters().get("id");
        var studio = books.get(request);
        if (!books.desk(studio).unblock(id)) {
            throw new Refused(404, "no block has this id");
        }
        changes.write(studio, Changes.PROGRAM, "unblocked", id, "");
        books.freed(studio);
        response.status(Status.NO_CONTENT_204).send();
    }
}
