// SPDX-License-Identifier: Apache-2.0

/// The figures of the product, measured.
module adagio.bench {
    requires adagio.calendar;
    requires adagio.composer;
    requires adagio.guide;
    requires adagio.pulse;
    requires adagio.score;
    requires adagio.server;
    requires io.nats.jnats;
    requires java.management;
    requires java.net.http;
    requires java.sql;
    requires org.postgresql.jdbc;
    requires playwright;
    requires static org.checkerframework.checker.qual; // the driver's class files name it
    requires static org.jspecify;
}
