// SPDX-License-Identifier: Apache-2.0
/// The one way out of the house: bounded requests to addresses that somebody here typed in.
///
/// Nothing goes out by itself. An address inside a private network is refused, also behind a
/// redirect and behind a name that changes its mind, unless who runs the house named its host.
/// Every request has a deadline, a size and no memory of who asked. Must not know what is fetched,
/// or for whom. Start reading at [Outside], then [Reach].
@NullMarked
package adagio.server.outside;

import org.jspecify.annotations.NullMarked;
