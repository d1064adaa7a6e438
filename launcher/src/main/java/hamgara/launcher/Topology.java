package hamgara.launcher;

import static hamgara.launcher.Part.CARD;
import static hamgara.launcher.Part.FORUM;
import static hamgara.launcher.Part.GATEWAY;
import static hamgara.launcher.Part.IDENTITY;
import static hamgara.launcher.Part.KAFKA;
import static hamgara.launcher.Part.POSTGRES;
import static hamgara.launcher.Part.VENUE;

import hamgara.launcher.broker.Broker;
import hamgara.launcher.identity.IdentityProvider;
import hamgara.launcher.postgres.Database;
import hamgara.launcher.postgres.Postgres;
import hamgara.launcher.postgres.PostgresBinaries;
import hamgara.launcher.process.JavaProgram;
import hamgara.launcher.process.Program;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The whole stack on one screen: every child, its heap, its environment, and what it waits for.
///
///     callers → gateway → card-service, venue-service (→ card-service), forum-service → PostgreSQL, Kafka
///
final class Topology {
    private static final Set<Part> BACKENDS = Set.of(POSTGRES, KAFKA, IDENTITY);

    /// The parts of one entry stop together, the next entry only after them.
    static final List<Set<Part>> STOPPING =
            List.of(Set.of(GATEWAY, CARD, VENUE, FORUM), Set.of(KAFKA, IDENTITY), Set.of(POSTGRES));

    private final Path checkout;
    private final Secrets secrets;
    private final Ports ports;
    private final Map<String, String> settings;
    private final Map<Part, Program> programs = new EnumMap<>(Part.class);
    private final Map<Part, Set<Part>> waitsFor = new EnumMap<>(Part.class);
    private final Postgres postgres;

    /// @param settings for the services and the gateway, over those that stand here
    Topology(Path checkout, DataFolder data, Secrets secrets, Ports ports, Map<String, String> settings) {
        this.checkout = checkout;
        this.secrets = secrets;
        this.ports = ports;
        this.settings = Map.copyOf(settings);

        postgres = new Postgres(
                new PostgresBinaries(checkout.resolve("launcher/target")),
                data.path("postgresql"),
                ports.of(POSTGRES),
                secrets.key("postgres.password"),
                List.of(database(CARD), database(FORUM), database(VENUE)));
        add(POSTGRES, Set.of(), postgres);

        add(
                KAFKA,
                Set.of(),
                JavaProgram.main(Broker.class, ports.of(KAFKA), data.path("kafka"))
                        .heap(256)
                        .readyWhenItSays(Broker.READY));

        add(
                IDENTITY,
                Set.of(),
                JavaProgram.main(IdentityProvider.class, ports.of(IDENTITY), data.path("identity/key.json"))
                        .heap(48)
                        .small()
                        .readyAt(issuer() + "/.well-known/openid-configuration"));

        add(
                CARD,
                BACKENDS,
                service(CARD)
                        // two commits, two reads, the relay and the ear for changes each have their own at times
                        .with("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", 16)
                        .with("HAMGARA_VAULT_KEY", secrets.key("card.vault-key"))
                        .with("HAMGARA_VAULT_LOOKUP_KEY", secrets.key("card.vault-lookup-key"))
                        .with("HAMGARA_CREDENTIAL_KEY", secrets.key("card.credential-key"))
                        .with("HAMGARA_CODE_KEY", secrets.key("card.code-key")));

        ClockAhead clock = ClockAhead.keptIn(data.path("forum-clock-ahead"));
        add(
                FORUM,
                BACKENDS,
                service(FORUM)
                        .withAtStart("HAMGARA_CLOCK_AHEAD", clock::get)
                        .withAtStart("HAMGARA_DEMO", () -> clock.get().isPositive()));

        add(
                VENUE,
                BACKENDS,
                service(VENUE)
                        .with("HAMGARA_CARD_URL", url(CARD))
                        .with("HAMGARA_DAY_LIST_KEY", secrets.key("venue.day-list-key")));

        add(
                GATEWAY,
                BACKENDS,
                packaged(GATEWAY)
                        .heap(256)
                        .with("HAMGARA_ORIGINS_CARD", url(CARD))
                        .with("HAMGARA_ORIGINS_FORUM", url(FORUM))
                        .with("HAMGARA_ORIGINS_VENUE", url(VENUE)));
    }

    /// One of the three owners of data.
    private JavaProgram service(Part part) {
        return packaged(part)
                .heap(384)
                .with(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.jdbcUrl(database(part).name()))
                .with("QUARKUS_DATASOURCE_USERNAME", database(part).name())
                .with("QUARKUS_DATASOURCE_PASSWORD", database(part).password())
                .with("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", 10)
                .with("HAMGARA_PSEUDONYM_KEY", secrets.key(part + ".pseudonym-key"));
    }

    private JavaProgram packaged(Part part) {
        JavaProgram program = JavaProgram.jar(checkout.resolve(part + "/target/quarkus-app/quarkus-run.jar"))
                .with("QUARKUS_HTTP_HOST", "127.0.0.1")
                .with("QUARKUS_HTTP_PORT", ports.of(part))
                .with("QUARKUS_BANNER_ENABLED", "false")
                .with("QUARKUS_OIDC_AUTH_SERVER_URL", issuer())
                .with("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers())
                .readyAt(url(part) + "/q/health/ready");
        settings.forEach(program::with);
        return program;
    }

    Database database(Part service) {
        String name = switch (service) {
            case CARD -> "card";
            case FORUM -> "forum";
            case VENUE -> "venue";
            default -> throw new IllegalArgumentException(service + " has no database");
        };
        return new Database(name, secrets.key(name + ".database-password"));
    }

    String jdbcUrl(Part service) {
        return postgres.jdbcUrl(database(service).name());
    }

    String url(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }

    String issuer() {
        return url(IDENTITY) + "/realms/hamgara";
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.of(KAFKA);
    }

    private void add(Part part, Set<Part> after, Program program) {
        programs.put(part, program);
        waitsFor.put(part, after);
    }

    Program program(Part part) {
        return Objects.requireNonNull(programs.get(part));
    }

    Set<Part> waitsFor(Part part) {
        return Objects.requireNonNull(waitsFor.get(part));
    }
}
