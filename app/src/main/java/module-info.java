/// One command.
module adagio.app {
    requires info.picocli;
    requires static org.jspecify;

    opens adagio.app to
            info.picocli;
}
