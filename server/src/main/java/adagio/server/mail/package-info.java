// SPDX-License-Identifier: Apache-2.0
/// Invitations by e-mail, where who runs the house gave it a mail server.
///
/// Without `ADAGIO_SMTP_HOST` nothing is sent and nothing is asked. A message says that there is an
/// evening and when, with a neutral title; it goes to one person alone. Must not know people, pairs
/// or what is stored. Start reading at [Invitations].
@NullMarked
package adagio.server.mail;

import org.jspecify.annotations.NullMarked;
