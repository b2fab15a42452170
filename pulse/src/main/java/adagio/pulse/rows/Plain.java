// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as a person writes them.
final class Plain {
    private Plain() {}

    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
