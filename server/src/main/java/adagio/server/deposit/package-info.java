// SPDX-License-Identifier: Apache-2.0
/// Deposits: whether a visit is paid, as the desk notes it. No payment provider is behind it, and
/// nothing but the desk shows it.
///
/// Must not know: cards, pages. Start reading at [Deposit], then [DeskDeposits].
@NullMarked
package adagio.server.deposit;

import org.jspecify.annotations.NullMarked;
