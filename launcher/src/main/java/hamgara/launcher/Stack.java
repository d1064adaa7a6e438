package hamgara.launcher;

import hamgara.launcher.postgres.Database;
import hamgara.launcher.process.Child;
import hamgara.launcher.process.Program;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// The running parts of one data folder: starts them in order, watches them, stops them in order.
///
/// Everything happens on one thread that lives as long as the stack, because the kernel ends the children when the
/// thread that started them ends. A test opens its own stack on [Ports#free] with a folder of its own.
public final class Stack implements AutoCloseable {
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(4);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final double SECONDS_OF_SILENCE = 10;

    private final DataFolder data;
    private final Topology topology;
    private final Ports ports;
    private final Progress progress;
    private final Map<Part, Child> children = new ConcurrentHashMap<>();
    private final CompletableFuture<Loss> loss = new CompletableFuture<>();
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keeper of children").factory());
    private volatile boolean closing;

    private Stack(DataFolder data, Topology topology, Ports ports, Progress progress) {
        this.data = data;
        this.topology = topology;
        this.ports = ports;
        this.progress = progress;
    }

    /// Takes hold of the data folder; refuses with [StartFailure] if somebody else has it.
    public static Stack open(Path checkout, Path folder, Ports ports, Progress progress) throws IOException {
        return open(checkout, folder, ports, progress, Map.of());
    }

    /// The same with settings for the services and the gateway that differ from the usual ones.
    public static Stack open(Path checkout, Path folder, Ports ports, Progress progress, Map<String, String> settings)
            throws IOException {
        DataFolder data = DataFolder.hold(folder.toAbsolutePath().normalize(), Clock.system(ZoneId.systemDefault()));
        try {
            data.endLeftovers(progress);
            Secrets secrets = Secrets.keptIn(data.path("secrets.properties"));
            return new Stack(data, new Topology(checkout, data, secrets, ports, settings), ports, progress);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /// Starts these parts, or all, and returns when each is ready.
    public void start(Part... parts) {
        Set<Part> wanted = parts.length == 0 ? EnumSet.allOf(Part.class) : EnumSet.copyOf(Arrays.asList(parts));
        onKeeper(() -> {
            try {
                bringUp(wanted);
            } catch (IOException | RuntimeException e) {
                // Ctrl-C may end a helper that is just being started a moment before it reaches this process
                LockSupport.parkNanos(MOMENT.toNanos());
                throw closing ? new StartFailure("Stopped while starting.") : e;
            }
            return wanted;
        });
    }

    /// Stops one part in its orderly way; [#start] brings it back with its data.
    public void stop(Part part) {
        onKeeper(() -> {
            bringDown(Set.of(part));
            return part;
        });
    }

    /// `kill -9`.
    public void kill(Part part) {
        onKeeper(() -> {
            Child child = children.remove(part);
            if (child != null) {
                child.kill();
                child.endsWithin(PATIENCE_TO_STOP);
                data.forget(part);
            }
            return part;
        });
    }

    /// Blocks until a child ends that should not have ended.
    public Loss awaitLoss() {
        return loss.join();
    }

    /// A place in the data folder for something that is kept with it.
    public Path folder(String name) {
        return data.path(name);
    }

    /// Stops everything that runs, in order, and lets go of the folder.
    @Override
    public void close() {
        closing = true;
        synchronized (keeper) {
            if (keeper.isShutdown()) {
                return;
            }
            onKeeper(() -> {
                boolean nothingRan = children.isEmpty();
                for (Set<Part> together : Topology.STOPPING) {
                    bringDown(together);
                }
                if (!nothingRan) {
                    progress.say("everything is stopped, the data is kept in " + data.path(""));
                }
                data.close();
                return data;
            });
            keeper.shutdown();
        }
    }

    public String url(Part part) {
        return topology.url(part);
    }

    public String issuer() {
        return topology.issuer();
    }

    public String bootstrapServers() {
        return topology.bootstrapServers();
    }

    public Path log(Part part) {
        return data.log(part);
    }

    public Optional<ProcessHandle> process(Part part) {
        return Optional.ofNullable(children.get(part)).map(Child::handle);
    }

    /// A connection to the database of a service, with the rights of that service.
    public Connection connect(Part service) throws SQLException {
        Database database = topology.database(service);
        return DriverManager.getConnection(topology.jdbcUrl(service), database.name(), database.password());
    }

    /// How a program that is no part of the stack signs in to the database of a service.
    public Database database(Part service) {
        return topology.database(service);
    }

    public int port(Part part) {
        return ports.of(part);
    }

    private void bringUp(Set<Part> wanted) throws IOException {
        Set<Part> waiting = EnumSet.copyOf(wanted);
        waiting.removeAll(children.keySet());
        ports.mustBeFree(waiting);
        Set<Part> starting = EnumSet.noneOf(Part.class);
        Map<Part, Double> begun = new EnumMap<>(Part.class);
        double start = progress.seconds();
        double lastWord = start;
        while (!waiting.isEmpty() || !starting.isEmpty()) {
            if (closing) {
                throw new StartFailure("Stopped while starting.");
            }
            for (Part part : mayStart(waiting, starting)) {
                begun.put(part, progress.seconds());
                execute(part);
                waiting.remove(part);
                starting.add(part);
            }
            for (Part part : whichAreReady(starting)) {
                starting.remove(part);
                double took = progress.seconds() - begun.getOrDefault(part, start);
                progress.say("%s is up on port %d after %.1f s".formatted(part, ports.of(part), took));
                lastWord = progress.seconds();
            }
            if (progress.seconds() - start > PATIENCE_TO_START.toSeconds()) {
                throw new StartFailure(named(starting) + " did not get ready in " + PATIENCE_TO_START.toMinutes()
                        + " minutes; see " + data.path("logs") + ".");
            }
            if (progress.seconds() - lastWord > SECONDS_OF_SILENCE && !starting.isEmpty()) {
                progress.say("still starting " + named(starting));
                lastWord = progress.seconds();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private List<Part> mayStart(Set<Part> waiting, Set<Part> starting) {
        return waiting.stream()
                .filter(part -> topology.waitsFor(part).stream()
                        .noneMatch(other -> waiting.contains(other) || starting.contains(other)))
                .toList();
    }

    private List<Part> whichAreReady(Set<Part> starting) {
        List<Part> ready = new ArrayList<>();
        for (Part part : starting) {
            Child child = Objects.requireNonNull(children.get(part));
            if (!child.isAlive()) {
                child.expectEnd();
                throw new StartFailure(lossOf(part, child).story("ended before it was ready,"));
            }
            if (topology.program(part).isReady(child)) {
                child.goesIntoService();
                ready.add(part);
            }
        }
        return ready;
    }

    private void execute(Part part) throws IOException {
        Program program = topology.program(part);
        progress.say("starting " + part);
        Child child = Child.start(part.toString(), program.prepare(progress), data.log(part), progress);
        children.put(part, child);
        data.remember(part, child.handle());
        var _ = child.unexpectedEnd().thenAccept(_ -> loss.complete(lossOf(part, child)));
    }

    private static Loss lossOf(Part part, Child child) {
        return new Loss(part, child.exitStatus(), child.log(), child.lastLines());
    }

    /// Asks all of them at once, waits, and kills those that do not go.
    private void bringDown(Set<Part> parts) throws IOException {
        Set<Part> running = EnumSet.noneOf(Part.class);
        running.addAll(parts);
        running.retainAll(children.keySet());
        if (running.isEmpty()) {
            return;
        }
        progress.say("stopping " + named(running));
        for (Part part : running) {
            Child child = Objects.requireNonNull(children.get(part));
            child.expectEnd();
            if (child.isAlive()) {
                topology.program(part).askToStop(child);
            }
        }
        for (Part part : running) {
            Child child = Objects.requireNonNull(children.remove(part));
            if (!child.endsWithin(PATIENCE_TO_STOP)) {
                progress.say(part + " does not stop by itself and is killed");
                child.kill();
                child.endsWithin(PATIENCE_TO_STOP);
            }
            data.forget(part);
        }
    }

    private static String named(Set<Part> parts) {
        return String.join(", ", parts.stream().map(Part::toString).toList());
    }

    private <T> T onKeeper(Callable<T> work) {
        try {
            return keeper.submit(work).get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case IOException cause -> new UncheckedIOException(cause);
                case StartFailure cause -> cause;
                case null, default -> new IllegalStateException(e.getCause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stack was busy", e);
        }
    }
}
