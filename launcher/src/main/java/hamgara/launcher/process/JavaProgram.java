package hamgara.launcher.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A program for the JDK that runs the launcher: a packaged application, or a class of the launcher's own.
public final class JavaProgram implements Program {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final List<String> what;
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, Supplier<?>> atStart = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private int heapMegabytes = 64;
    private Predicate<Child> ready = Child::isAlive;

    private JavaProgram(List<String> what) {
        this.what = what;
        // the C library would keep memory apart for every core
        environment.put("MALLOC_ARENA_MAX", "2");
    }

    /// A jar that starts by itself.
    public static JavaProgram jar(Path jar) {
        return new JavaProgram(List.of("-jar", jar.toString()));
    }

    /// The `main` of a class that is on the class path of the launcher.
    public static JavaProgram main(Class<?> main, Object... arguments) {
        List<String> what = new ArrayList<>(List.of("-cp", classPath(), main.getName()));
        for (Object argument : arguments) {
            what.add(argument.toString());
        }
        return new JavaProgram(what);
    }

    /// The child has another working folder, so the entries have to be absolute.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public JavaProgram heap(int megabytes) {
        heapMegabytes = megabytes;
        return this;
    }

    /// For a program that does little: starts sooner and takes less memory, but never gets fast.
    public JavaProgram small() {
        options.add("-XX:TieredStopAtLevel=1");
        return this;
    }

    public JavaProgram with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /// With a value that is asked for at each start.
    public JavaProgram withAtStart(String variable, Supplier<?> value) {
        atStart.put(variable, value);
        return this;
    }

    public JavaProgram readyWhenItSays(String message) {
        ready = child -> child.hasSaid(message);
        return this;
    }

    /// Ready when this address answers 200.
    public JavaProgram readyAt(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        ready = _ -> answers(request);
        return this;
    }

    @Override
    public Command prepare(Progress progress) {
        if (what.getFirst().equals("-jar") && !Files.exists(Path.of(what.getLast()))) {
            throw new StartFailure("Not built yet: " + what.getLast() + " is missing; ./hamgara up builds it.");
        }
        List<String> words = new ArrayList<>(Leash.of("TERM"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(options);
        words.addAll(what);
        Map<String, String> variables = new TreeMap<>(environment);
        atStart.forEach((variable, value) -> variables.put(variable, value.get().toString()));
        return new Command(words, variables);
    }

    @Override
    public boolean isReady(Child child) {
        return ready.test(child);
    }

    private static boolean answers(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
