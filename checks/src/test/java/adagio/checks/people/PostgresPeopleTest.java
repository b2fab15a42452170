// SPDX-License-Identifier: Apache-2.0
package adagio.checks.people;

import adagio.checks.booking.Postgres;

final class PostgresPeopleTest extends PeopleProof {
    private final String database = Postgres.newDatabase();

    @Override
    String database() {
        return database;
    }
}
