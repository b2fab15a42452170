// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import java.util.List;

/// An answer that ends a command: what standard error says, and the exit code.
final class Answer extends Exception {
    private static final long serialVersionUID = 1;
    private final int code;

    private Answer(int code, String message) {
        super(message);
        this.code = code;
    }

    /// The answer is no.
    static Answer no(String message) {
        return new Answer(1, message);
    }

    /// Bad input: what, where, what is allowed.
    static Answer badInput(String message) {
        return new Answer(2, "adagio: " + message + "\n");
    }

    /// Bad input with several faults, all at once.
    static Answer badInput(String what, List<?> faults) {
        var text = new StringBuilder("adagio: " + what + "\n");
        faults.forEach(fault -> text.append("  ").append(fault).append('\n'));
        return new Answer(2, text.toString());
    }

    /// The exit code.
    int code() {
        return code;
    }
}
