// SPDX-License-Identifier: Apache-2.0

/// The pages, and what they are served from.
module adagio.server {
    requires transitive adagio.calendar;
    requires adagio.guide;
    requires transitive adagio.composer;
    requires adagio.pulse;
    requires adagio.reflection;
    requires transitive adagio.score;
    requires transitive adagio.studio;
    requires com.fasterxml.jackson.databind;
    requires com.google.zxing;
    requires com.nulabinc.zxcvbn;
    requires gg.jte.runtime;
    requires io.helidon.webserver;
    requires io.helidon.webserver.websocket;
    requires io.helidon.websocket;
    requires io.leangen.geantyref; // Jdbi needs it and, being an automatic module, cannot say so
    requires jakarta.activation;
    requires jakarta.mail;
    requires java.logging;
    requires java.sql;
    requires transitive org.jdbi.v3.core;
    requires static org.checkerframework.checker.qual; // the driver's class files name it
    requires org.postgresql.jdbc;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires org.xerial.sqlitejdbc;

    exports adagio.server;
    exports adagio.server.document;
    exports adagio.server.storage;
    exports adagio.server.pages to
            gg.jte.runtime;
}
