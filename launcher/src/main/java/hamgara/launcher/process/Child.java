package hamgara.launcher.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// One running child process: its lines go to its own log file and, with its name in front, to the progress output.
public final class Child {
    /// A line that starts so is a message to the launcher, see [#hasSaid].
    public static final String MESSAGE = "hamgara: ";

    private static final int TAIL = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread reader;
    private final Set<String> messages = ConcurrentHashMap.newKeySet();
    private final Deque<String> tail = new ArrayDeque<>();
    private volatile boolean inService;
    private volatile boolean endExpected;
    /// What a killed child leaves behind for a moment: it may still hold what the next one needs.
    private volatile List<ProcessHandle> offspring = List.of();

    private Child(String name, Process process, Path log, BufferedWriter file, Progress progress) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.reader = Thread.ofPlatform().daemon().name("log of " + name).start(() -> read(file, progress));
    }

    /// Call it from a thread that lives as long as the child may, see [Leash].
    public static Child start(String name, Command command, Path log, Progress progress) throws IOException {
        Path folder = log.resolveSibling("");
        Files.createDirectories(folder);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        BufferedWriter file = Files.newBufferedWriter(log);
        try {
            ProcessBuilder builder = new ProcessBuilder(command.words())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(command.environment());
            return new Child(name, builder.start(), log, file, progress);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void read(BufferedWriter file, Progress progress) {
        try (file;
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.newLine();
                if (!lines.ready()) {
                    file.flush(); // when no more comes at once, so that many lines cost one write
                }
                synchronized (tail) {
                    tail.addLast(line);
                    if (tail.size() > TAIL) {
                        tail.removeFirst();
                    }
                }
                if (line.startsWith(MESSAGE)) {
                    messages.add(line.substring(MESSAGE.length()));
                } else if (inService && !endExpected) {
                    progress.relay(name, line);
                } else {
                    progress.relayAside(name, line);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            progress.say("The log of " + name + " stops here: " + e.getMessage());
        }
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Only of a child that has ended.
    public int exitStatus() {
        return process.exitValue();
    }

    /// Whether the child has printed `hamgara: <message>`.
    public boolean hasSaid(String message) {
        return messages.contains(message);
    }

    /// The end of the log; complete once the child has ended.
    public List<String> lastLines() {
        try {
            if (!process.isAlive()) {
                reader.join(Duration.ofSeconds(2));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        synchronized (tail) {
            return List.copyOf(tail);
        }
    }

    /// Completes with the exit status, but only if nobody asked the child to end.
    public CompletableFuture<Integer> unexpectedEnd() {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        var _ = process.onExit().thenAccept(ended -> {
            if (!endExpected) {
                end.complete(ended.exitValue());
            }
        });
        return end;
    }

    /// From now on its warnings are of interest at once; until then, only if it does not come up.
    public void goesIntoService() {
        inService = true;
    }

    /// From now on the end of this child is no surprise.
    public void expectEnd() {
        endExpected = true;
    }

    /// Through the handle, because [Process#destroy] also closes the pipe and the child's last words would be lost.
    public void terminate() {
        endExpected = true;
        process.toHandle().destroy();
    }

    public void kill() {
        endExpected = true;
        offspring = process.descendants().toList();
        process.toHandle().destroyForcibly();
    }

    /// Whether it has ended within this time, and if it was killed, what it had started itself too.
    public boolean endsWithin(Duration patience) {
        CompletableFuture<?>[] ends = Stream.concat(
                        Stream.of(process.onExit()), offspring.stream().map(ProcessHandle::onExit))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
