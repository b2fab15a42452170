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
    private final StudioRoutes studios;
    private final HostAccess access;

    BlockRoutes(StudioRoutes studios, HostAccess access) {
        this.studios = studios;
        this.access = access;
    }

    void route(Routes routes) {
        routes.post("/api/studios/{studio}/blocks", this::block)
                .methods("/api/studios/{studio}/blocks/{id}", Map.of("DELETE", this::unblock));
    }

    private void block(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        var studio = studios.studio(request);
        switch (BlockDocument.read(Body.read(request), studio)) {
            case BlockDocument.Unreadable(var faults) -> throw Body.refused(faults);
            case BlockDocument.Wanted(var resource, var stretch, var why) -> {
                var block =
                        studios.desk(studio)
                                .block(resource, stretch, why)
                                .orElseThrow(() -> new Refused(409, "a visit is there already"));
                response.status(Status.CREATED_201);
                StudioRoutes.json(request, response, BlockDocument.write(block, studio.zone()));
            }
        }
    }

    private void unblock(ServerRequest request, ServerResponse response) {
        access.require(request, response);
        String id = request.path().pathParameters().get("id");
        if (!studios.desk(studios.studio(request)).unblock(id)) {
            throw new Refused(404, "no block has this id");
        }
        response.status(Status.NO_CONTENT_204).send();
    }
}
