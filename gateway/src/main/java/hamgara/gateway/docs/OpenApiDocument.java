package hamgara.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hamgara.gateway.Fault;
import hamgara.gateway.Origin;
import hamgara.gateway.OriginsConfig;
import hamgara.gateway.Problems;
import hamgara.gateway.Routes;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `GET /openapi`: what the services and the gateway publish together, as JSON or YAML.
@ApplicationScoped
public class OpenApiDocument implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(OpenApiDocument.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration FRESH_IN_PART = Duration.ofSeconds(1);

    private final HttpClient client;
    private final OriginsConfig origins;
    private final Problems problems;
    private final Clock clock;
    private final ObjectMapper json;
    private final ObjectMapper yaml = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());
    private final ObjectNode own;
    private volatile @Nullable Merged latest;

    OpenApiDocument(
            Vertx vertx,
            OriginsConfig origins,
            Problems problems,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "hamgara.gateway.sign-in") String issuer,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.client = vertx.createHttpClient();
        this.origins = origins;
        this.problems = problems;
        this.clock = clock;
        this.json = json;
        this.own = own(issuer, version);
    }

    @Override
    public void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        request.resume();
        merged().onSuccess(document -> answer(request, document)).onFailure(failure -> {
            LOG.error("The OpenAPI document could not be made", failure);
            problems.answer(request, Fault.INTERNAL_ERROR);
        });
    }

    private Future<Merged> merged() {
        Merged known = latest;
        if (known != null && clock.instant().isBefore(known.freshUntil())) {
            return Future.succeededFuture(known);
        }
        List<Future<Optional<Served>>> fetched =
                Stream.of(Origin.values()).map(this::fetch).toList();
        return Future.all(fetched).map(_ -> {
            List<Served> services = fetched.stream()
                    .flatMap(service -> service.result().stream())
                    .toList();
            boolean complete = services.size() == fetched.size();
            var merged =
                    new Merged(document(services, complete), clock.instant().plus(complete ? FRESH : FRESH_IN_PART));
            latest = merged;
            return merged;
        });
    }

    private ObjectNode document(List<Served> services, boolean complete) {
        ObjectNode document = OpenApiMerge.merge(
                own,
                services,
                (owner, path) -> Routes.of(path).map(Origin::name).equals(Optional.of(owner)));
        if (!complete) {
            ObjectNode info = document.withObjectProperty("info");
            info.put(
                    "description",
                    info.path("description").asText()
                            + "\n\n**A part of the platform does not answer at present; its operations are missing below.**");
        }
        return document;
    }

    private Future<Optional<Served>> fetch(Origin origin) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(
                        origins.of(origin).resolve("/q/openapi?format=json").toString())
                .setConnectTimeout(PATIENCE.toMillis())
                .setIdleTimeout(PATIENCE.toMillis());
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("status " + response.statusCode()))
                .map(body -> Optional.of(new Served(origin.name(), read(body))))
                .otherwise(failure -> {
                    LOG.warnf("No OpenAPI document from %s: %s", origin, failure.getMessage());
                    return Optional.empty();
                });
    }

    private void answer(HttpServerRequest request, Merged merged) {
        ObjectNode document = merged.document().deepCopy();
        String self = request.authority() == null ? "/" : request.scheme() + "://" + request.authority();
        document.putArray("servers").addObject().put("url", self).put("description", "This gateway");
        boolean asYaml = wantsYaml(request);
        request.response()
                .putHeader("Content-Type", asYaml ? "application/yaml" : "application/json")
                .putHeader("Vary", "Accept, Host")
                .putHeader("Cache-Control", "no-cache")
                .end(write(document, asYaml ? yaml : json));
    }

    private static boolean wantsYaml(HttpServerRequest request) {
        String format = request.getParam("format");
        if (format != null) {
            return format.toLowerCase(Locale.ROOT).startsWith("y");
        }
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("yaml") && !accept.contains("json");
    }

    private ObjectNode own(String issuer, String version) {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("/openapi/gateway.yaml")) {
            ObjectNode document = (ObjectNode) yaml.readTree(file);
            document.withObjectProperty("info").put("version", version);
            ((ObjectNode) document.at("/components/securitySchemes/openId"))
                    .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode read(Buffer body) {
        try {
            return (ObjectNode) json.readTree(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Buffer write(ObjectNode document, ObjectMapper mapper) {
        try {
            return Buffer.buffer(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A document without its servers, and how long it may be shown.
    private record Merged(ObjectNode document, Instant freshUntil) {}
}
