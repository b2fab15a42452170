// SPDX-License-Identifier: Apache-2.0
/// Messages by e-mail, where who runs the house gave it a mail server: invitations to evenings, and
/// what a studio's clients are told.
///
/// Without `ADAGIO_SMTP_HOST` nothing is sent and nothing is asked. A message goes to one person
/// alone, waits sealed until the mail server has taken it, and is given up after a day. Must not
/// know people, studios, or what a message is about. Start reading at [Outbox].
@NullMarked
package adagio.server.mail;

import org.jspecify.annotations.NullMarked;
