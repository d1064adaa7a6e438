package hamgara.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// Sends bytes as they are, which an HTTP client would tidy up.
public final class Wire {

    private Wire() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    /// The whole answer to a request after which the connection closes.
    private static String exchange(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answer to a request of these lines and this body.
    static String exchange(List<String> head, String body) {
        return exchange(String.join("\r\n", head) + "\r\n\r\n" + body);
    }

    /// The answer to a GET of exactly this target.
    static String get(String target, String... headers) {
        var head = new ArrayList<>(List.of("GET " + target + " HTTP/1.1", "Host: gateway.test", "Connection: close"));
        head.addAll(List.of(headers));
        return exchange(head, "");
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
