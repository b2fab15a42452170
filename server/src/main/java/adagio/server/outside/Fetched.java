// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

/// What came of asking.
public sealed interface Fetched {
    /// The document.
    ///
    /// @param body all of it
    /// @param type its media type as the server says, in lower case and without parameters; may be
    ///   empty
    /// @param mark what to send along next time
    record Fresh(byte[] body, String type, Mark mark) implements Fetched {}

    /// It is as it was.
    record Same() implements Fetched {}

    /// Nothing came.
    ///
    /// @param why the kind of reason
    /// @param detail a host or a status, never the whole address; may be empty
    record Not(Why why, String detail) implements Fetched {}

    /// How a server recognises what it sent (RFC 9110, sections 8.8.2 and 8.8.3).
    ///
    /// @param etag as it was sent, may be empty
    /// @param modified as it was sent, may be empty
    record Mark(String etag, String modified) {
        /// None: everything is sent.
        public static final Mark NONE = new Mark("", "");
    }
}
