// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.vault.Vault;

/// Somebody who is signed in on one browser.
///
/// @param household the household's id
/// @param person the person's id; what they are called is in [Household]
/// @param vault opens the person's own rows
public record Login(String household, String person, Vault vault) {}
