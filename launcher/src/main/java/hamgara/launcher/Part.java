package hamgara.launcher;

/// A part of the stack that runs as a process of its own, with the port it listens on unless told otherwise.
public enum Part {
    KAFKA("kafka", 59092),
    IDENTITY("identity-provider", 8090),
    POSTGRES("postgresql", 54320),
    CARD("card-service", 8081),
    FORUM("forum-service", 8082),
    VENUE("venue-service", 8083),
    GATEWAY("gateway", 8080);

    private final String label;
    private final int usualPort;

    Part(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    /// The environment variable that moves this one port.
    String portVariable() {
        return "HAMGARA_PORT_" + name();
    }

    @Override
    public String toString() {
        return label;
    }
}
