// SPDX-License-Identifier: Apache-2.0
package adagio.checks.people;

final class SqlitePeopleTest extends PeopleProof {
    @Override
    String database() {
        return "";
    }
}
