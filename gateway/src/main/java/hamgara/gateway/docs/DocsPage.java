package hamgara.gateway.docs;

import hamgara.gateway.Fault;
import hamgara.gateway.Problems;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `GET /docs`: Swagger UI over [OpenApiDocument], every byte of it from this program.
@ApplicationScoped
public class DocsPage implements Handler<RoutingContext> {

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html;charset=UTF-8",
            "js",
            "text/javascript;charset=UTF-8",
            "css",
            "text/css",
            "png",
            "image/png");
    private static final Map<String, String> FILES = files();

    private final Problems problems;
    private final String policy;
    private final Map<String, Buffer> loaded = new ConcurrentHashMap<>();

    DocsPage(Problems problems, @ConfigProperty(name = "hamgara.gateway.sign-in") String issuer) {
        this.problems = problems;
        // Signing in talks to the identity provider; nothing else may be fetched from elsewhere.
        this.policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + java.net.URI.create(issuer).resolve("/") + "; frame-ancestors 'none'; base-uri 'none'";
    }

    @Override
    public void handle(RoutingContext exchange) {
        String path = exchange.request().path();
        String file = FILES.get(path);
        if (file == null) {
            problems.answer(exchange.request(), Fault.UNKNOWN_PATH);
            return;
        }
        exchange.request().resume();
        exchange.response()
                .putHeader("Content-Type", TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "max-age=3600")
                .end(loaded.computeIfAbsent(file, DocsPage::read));
    }

    private static Map<String, String> files() {
        String package_ = "/META-INF/resources/webjars/swagger-ui/" + packageVersion() + "/";
        return Map.of(
                "/docs",
                "/docs/index.html",
                "/docs/",
                "/docs/index.html",
                "/docs/start.js",
                "/docs/start.js",
                "/docs/swagger-ui.css",
                package_ + "swagger-ui.css",
                "/docs/swagger-ui-bundle.js",
                package_ + "swagger-ui-bundle.js",
                "/docs/favicon-32x32.png",
                package_ + "favicon-32x32.png");
    }

    private static String packageVersion() {
        var properties = new Properties();
        try (InputStream file = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static Buffer read(String name) {
        try (InputStream file = open(name)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = DocsPage.class.getResourceAsStream(name);
        if (file == null) {
            throw new IOException("not packaged: " + name);
        }
        return file;
    }
}
