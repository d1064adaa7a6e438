package hamgara.bench;

import hamgara.launcher.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A second process of a running service, on a port of its own and with some settings changed, so that two ways can be
/// compared in one run.
final class Twin implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String url;

    private Twin(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static Twin of(ProcessHandle service, Map<String, String> settings) {
        try {
            int port;
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            var builder = new ProcessBuilder(list(service, "cmdline"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
            for (String variable : list(service, "environ")) {
                int equals = variable.indexOf('=');
                if (equals > 0) {
                    builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
                }
            }
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().putAll(settings);
            var twin = new Twin(builder.start(), "http://127.0.0.1:" + port);
            twin.awaitReady();
            return twin;
        } catch (IOException e) {
            throw new StartFailure("A second process of the service did not start", e);
        }
    }

    String url() {
        return url;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < until) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // it is not listening yet
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted", e);
        }
        close();
        throw new StartFailure("A second process of the service did not get ready");
    }

    private static List<String> list(ProcessHandle process, String what) throws IOException {
        String all = Files.readString(Path.of("/proc/" + process.pid() + "/" + what), StandardCharsets.UTF_8);
        return List.of(all.split("\0"));
    }
}
