// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

/// What came of asking.
public sealed interface Fetched {
    /// The document.
    final class Fresh implements Fetched {
        private final byte[] body;
        private final String type;
        private final Mark mark;

        Fresh(byte[] body, String type, Mark mark) {
            this.body = body;
            this.type = type;
            this.mark = mark;
        }

        /// All of it.
        ///
        /// @return its bytes, not copied
        public byte[] body() {
            return body;
        }

        /// Its media type as the server says.
        ///
        /// @return in lower case and without parameters; may be empty
        public String type() {
            return type;
        }

        /// What to send along next time.
        ///
        /// @return may be [Mark#NONE]
        public Mark mark() {
            return mark;
        }
    }

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
