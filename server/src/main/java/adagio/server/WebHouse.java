// SPDX-License-Identifier: Apache-2.0
package adagio.server;

/// The web application.
public final class WebHouse {
    private WebHouse() {}
}
