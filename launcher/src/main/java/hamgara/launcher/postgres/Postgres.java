package hamgara.launcher.postgres;

import static java.util.Map.entry;

import hamgara.launcher.process.Child;
import hamgara.launcher.process.Command;
import hamgara.launcher.process.Leash;
import hamgara.launcher.process.Program;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// PostgreSQL as a foreground child with durable settings; text sorts by code point unless a query asks otherwise.
///
/// `lc_ctype` must know letters beyond ASCII, or pg_trgm finds no trigram in Persian text.
public final class Postgres implements Program {
    private static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "unaccent");
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            entry("listen_addresses", "127.0.0.1"),
            entry("unix_socket_directories", ""),
            entry("fsync", "on"),
            entry("synchronous_commit", "on"),
            entry("max_connections", "150"),
            entry("shared_buffers", "128MB"),
            // after a checkpoint every page is written whole once, so frequent ones double the log
            entry("max_wal_size", "4GB"),
            entry("checkpoint_timeout", "15min"),
            entry("log_checkpoints", "off"),
            // the details of an error quote rows, and rows speak of people
            entry("log_error_verbosity", "terse"),
            entry("TimeZone", "UTC"),
            entry("log_timezone", "UTC"));

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;
    private final String password;
    private final List<Database> databases;
    private final OrdinaryUser user;

    public Postgres(PostgresBinaries binaries, Path data, int port, String password, List<Database> databases) {
        this(binaries, data, port, password, databases, OrdinaryUser.choose());
    }

    Postgres(
            PostgresBinaries binaries,
            Path data,
            int port,
            String password,
            List<Database> databases,
            OrdinaryUser user) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.password = password;
        this.databases = List.copyOf(databases);
        this.user = user;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public Command prepare(Progress progress) throws IOException {
        Path home = binaries.unpacked(progress);
        Files.createDirectories(data);
        user.give(data);
        user.mustReach(home.resolve("bin"));
        user.mustReach(data);
        Path cluster = cluster();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            progress.say("postgresql: making a new database cluster in " + cluster);
            initialise(home, cluster);
        }
        forgetDeadServer();
        List<String> words = new ArrayList<>(user.prefix());
        words.addAll(Leash.of("INT"));
        words.addAll(List.of(program(home, "postgres"), "-D", cluster.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return new Command(words, Map.of());
    }

    private Path cluster() {
        return data.resolve("18");
    }

    private Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    private static String program(Path home, String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private void initialise(Path home, Path cluster) throws IOException {
        Path half = data.resolve("18.half");
        PostgresBinaries.delete(half);
        Path passwordFile = data.resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            user.give(passwordFile);
            List<String> words = new ArrayList<>(user.prefix());
            words.addAll(List.of(
                    program(home, "initdb"),
                    "-D",
                    half.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "-E",
                    "UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--lc-ctype=C.UTF-8"));
            Process initdb = new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new StartFailure("PostgreSQL could not make its cluster in " + half + ":\n" + output.strip());
            }
            Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while PostgreSQL made its cluster", e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /// The server trusts a pid file whose number is in use, even when by a stranger since the machine started anew.
    private void forgetDeadServer() throws IOException {
        Path pidFile = pidFile();
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<String> owner = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .flatMap(process -> process.info().command());
        if (owner.isPresent() && !owner.get().endsWith("/postgres")) {
            Files.delete(pidFile);
        }
    }

    @Override
    public boolean isReady(Child child) {
        if (!saysItIsReady(child)) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            for (Database database : databases) {
                provide(connection, database);
            }
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartFailure(
                        "The database cluster in " + cluster() + " has another password than secrets.properties;"
                                + " bring that file back, or begin anew with ./hamgara reset.",
                        e);
            }
            return false;
        }
    }

    /// The server notes its state in the eighth line of its pid file; a connection too early would fill the log.
    private boolean saysItIsReady(Child child) {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(child.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException _) {
            return false;
        }
    }

    private void provide(Connection connection, Database database) throws SQLException {
        String name = database.name();
        try (Statement sql = connection.createStatement()) {
            if (!exists(sql, "pg_roles WHERE rolname = '" + name + "'")) {
                sql.execute("CREATE ROLE " + name + " LOGIN");
            }
            sql.execute("ALTER ROLE " + name + " PASSWORD '" + database.password() + "'");
            if (exists(sql, "pg_database WHERE datname = '" + name + "'")) {
                return;
            }
            sql.execute("CREATE DATABASE " + name + " OWNER " + name);
            sql.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
        }
        try (Connection inside = connect(name);
                Statement sql = inside.createStatement()) {
            for (String extension : EXTENSIONS) {
                sql.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
            }
        }
    }

    private static boolean exists(Statement sql, String what) throws SQLException {
        try (var rows = sql.executeQuery("SELECT 1 FROM " + what)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    /// The fast way: running transactions are rolled back, nobody is waited for.
    @Override
    public void askToStop(Child child) {
        child.expectEnd();
        List<String> words = new ArrayList<>(user.prefix());
        try {
            words.addAll(List.of(
                    program(binaries.unpacked(Progress.silent()), "pg_ctl"),
                    "-D",
                    cluster().toString(),
                    "-m",
                    "fast",
                    "-W",
                    "stop"));
        } catch (IOException _) {
            child.terminate();
            return;
        }
        if (!Leash.succeeds(words.toArray(String[]::new))) {
            child.terminate();
        }
    }
}
