// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One step of the schema: SQL that SQLite and PostgreSQL both understand.
///
/// @param number 1 and up, without gaps
/// @param name its file
/// @param sql statements, each ended by a semicolon at the end of a line; `--` comments on lines of
///   their own
record Step(int number, String name, String sql) {
    /// A fingerprint of the text, so that a step that was changed after its release is noticed.
    String sha256() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    List<String> statements() {
        var statements = new ArrayList<String>();
        var one = new StringBuilder();
        for (String line : sql.lines().toList()) {
            if (line.isBlank() || line.stripLeading().startsWith("--")) {
                continue;
            }
            one.append(line.stripTrailing()).append('\n');
            if (line.stripTrailing().endsWith(";")) {
                statements.add(one.substring(0, one.lastIndexOf(";")));
                one.setLength(0);
            }
        }
        if (!one.isEmpty()) {
            throw new IllegalStateException(name + ": the last statement has no semicolon: " + one);
        }
        return statements;
    }
}
