package hamgara.launcher;

import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that keeps everything between runs; held by one launcher at a time.
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "hamgara.lock";
    /// Beside the lock and not in it: closing any handle of a locked file would drop the lock.
    private static final String HOLDER = "hamgara.holder";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataFolder hold(Path root, Clock clock) throws IOException {
        Files.createDirectories(root);
        mustBeOurs(root);
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartFailure(root + " is in use by " + holder(root) + ".\n"
                    + "Stop that one with Ctrl-C or kill, or use another folder and other ports:"
                    + " HAMGARA_DATA=./data2 " + Ports.OFFSET + "=1000 ./hamgara up");
        }
        String since = LOCAL.format(ZonedDateTime.now(clock));
        Files.writeString(root.resolve(HOLDER), "pid=" + ProcessHandle.current().pid() + "\nsince=" + since + "\n");
        return new DataFolder(root, channel);
    }

    /// A folder with other people's files must not become one that `./hamgara reset` deletes.
    private static void mustBeOurs(Path root) throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            if (!Files.exists(root.resolve(LOCK)) && content.findAny().isPresent()) {
                throw new StartFailure(
                        root + " has other files in it; give HAMGARA_DATA a folder that is empty or new.");
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String holder(Path root) throws IOException {
        try {
            Map<String, String> holder = properties(root.resolve(HOLDER));
            return "another Hamgara, process " + holder.get("pid") + ", since " + holder.get("since");
        } catch (NoSuchFileException _) {
            return "another Hamgara";
        }
    }

    private static Map<String, String> properties(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path log(Part part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    void remember(Part part, ProcessHandle child) throws IOException {
        Path folder = Files.createDirectories(root.resolve("running"));
        long started = child.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
        Files.writeString(folder.resolve(part.toString()), "pid=" + child.pid() + "\nstarted=" + started + "\n");
    }

    void forget(Part part) throws IOException {
        Files.deleteIfExists(root.resolve("running").resolve(part.toString()));
    }

    /// Waits for children of a launcher that was killed, and ends those that do not end by themselves.
    void endLeftovers(Progress progress) throws IOException {
        List<ProcessHandle> leftovers = new ArrayList<>();
        for (Part part : Part.values()) {
            leftover(part).ifPresent(leftovers::add);
            forget(part);
        }
        if (leftovers.isEmpty()) {
            return;
        }
        progress.say("Ending " + leftovers.size() + " processes that a killed launcher left behind");
        leftovers.forEach(ProcessHandle::destroy);
        for (ProcessHandle leftover : leftovers) {
            if (!endsWithin(leftover, Duration.ofSeconds(10))) {
                leftover.destroyForcibly();
                if (!endsWithin(leftover, Duration.ofSeconds(10))) {
                    throw new StartFailure("Process " + leftover.pid() + " of an earlier run cannot be ended.");
                }
            }
        }
    }

    private Optional<ProcessHandle> leftover(Part part) throws IOException {
        Path file = root.resolve("running").resolve(part.toString());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> known = properties(file);
        long started = Long.parseLong(known.getOrDefault("started", "0"));
        return ProcessHandle.of(Long.parseLong(known.getOrDefault("pid", "0")))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(instant -> Math.abs(instant.getEpochSecond() - started) <= 2)
                        .isPresent());
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve(HOLDER));
        channel.close();
    }
}
