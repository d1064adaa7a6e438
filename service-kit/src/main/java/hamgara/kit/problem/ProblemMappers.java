package hamgara.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import hamgara.kit.problem.Problem.FieldProblem;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The one place where an exception becomes an answer. Public, as generated code of the service calls it.
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int DEEPEST_CAUSE = 10;
    private static final int FRAMES_OF_ARITHMETIC = 4;

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpServerRequest request) {
        return answers.answer(
                request, status(refusal), refusal.slug(), refusal.params(), fields(refusal, request), headers(refusal));
    }

    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violated, HttpServerRequest request) {
        Locale locale = ProblemAnswers.locale(request);
        List<FieldProblem> errors = violated.getConstraintViolations().stream()
                .map(violation -> field(violation, locale))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answers.answer(request, 422, "invalid-fields", Map.of(), errors, Map.of());
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable, HttpServerRequest request) {
        if (unreadable instanceof JsonMappingException mapping
                && mapping.getCause() instanceof Refusal.Invalid refusal) {
            return refused(refusal.at(pointer(mapping)), request);
        }
        String slug = unreadable instanceof UnrecognizedPropertyException
                ? "unknown-field"
                : unreadable instanceof JsonMappingException mapping
                                && !mapping.getPath().isEmpty()
                        ? "wrong-type"
                        : "malformed-json";
        List<FieldProblem> errors = unreadable instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? List.of(new FieldProblem(
                        pointer(mapping),
                        Problem.codeOf(slug),
                        ProblemTexts.of(slug, ProblemAnswers.locale(request), Map.of())
                                .title()))
                : List.of();
        return answers.answer(request, 400, slug, Map.of(), errors, Map.of());
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthenticated(RuntimeException cause, HttpServerRequest request) {
        boolean tokenSent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return answers.answer(
                request,
                401,
                tokenSent ? "token-not-accepted" : "token-missing",
                Map.of(),
                null,
                Map.of(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpServerRequest request) {
        return answers.answer(request, 403, "role-not-allowed", Map.of(), null, Map.of());
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, HttpServerRequest request) {
        Throwable cause = web.getCause();
        if (cause instanceof Refusal refusal) {
            return refused(refusal, request);
        }
        if (cause instanceof JsonProcessingException json) {
            return unreadable(json, request);
        }
        int status = web.getResponse().getStatus();
        if (cause != null && (status == 404 || status == 400)) {
            return refused(new PlatformRefusal.MalformedParameter(), request);
        }
        if (status >= 500) {
            return fault(web, request);
        }
        return answers.answer(request, status, slugOf(status), Map.of(), null, Map.of());
    }

    @ServerExceptionMapper
    public Response fault(Throwable failure, HttpServerRequest request) {
        if (DatabaseFaults.isOutwaited(failure)) {
            return refused(new PlatformRefusal.BusyNow(), request);
        }
        if (DatabaseFaults.isPassing(failure)) {
            LOG.warnf("%s %s: database away or busy", request.method(), request.path());
            return refused(new PlatformRefusal.DatabaseAway(), request);
        }
        if (DatabaseFaults.isUnstorableText(failure)) {
            return answers.answer(request, 400, "unstorable-text", Map.of(), null, Map.of());
        }
        if (DatabaseFaults.isDateOutOfRange(failure) || isBeyondAllDates(failure)) {
            LOG.warnf("%s %s: a date too far off, %s", request.method(), request.path(), failure.getClass());
            return answers.answer(request, 422, "date-out-of-range", Map.of(), null, Map.of());
        }
        if (isCallerGone(failure)) {
            LOG.debugf("%s %s: the caller broke off", request.method(), request.path());
            return answers.answer(request, 400, "malformed-request", Map.of(), null, Map.of());
        }
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        return answers.answer(request, 500, "internal-error", Map.of(), null, Map.of());
    }

    /// What came of reckoning with a day or an instant near the ends of time, which no service has of its own.
    private static boolean isBeyondAllDates(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof DateTimeException) {
                return !(cause instanceof DateTimeParseException);
            }
            if (cause instanceof ArithmeticException) {
                return Stream.of(cause.getStackTrace())
                        .limit(FRAMES_OF_ARITHMETIC)
                        .anyMatch(frame -> frame.getClassName().startsWith("java.time."));
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isCallerGone(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof IOException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof HttpClosedException || cause instanceof ClosedChannelException;
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Malformed _ -> 400;
            case Refusal.Forbidden _ -> 403;
            case Refusal.NotFound _ -> 404;
            case Refusal.Conflict _, Refusal.InProgress _ -> 409;
            case Refusal.Gone _ -> 410;
            case Refusal.Stale _ -> 412;
            case Refusal.TooLarge _ -> 413;
            case Refusal.Invalid _ -> 422;
            case Refusal.ConditionMissing _ -> 428;
            case Refusal.TooMany _ -> 429;
            case Refusal.Unavailable _ -> 503;
        };
    }

    private static Map<String, String> headers(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unavailable away -> retryAfter(away.retryAfter());
            case Refusal.TooMany tooMany -> retryAfter(tooMany.retryAfter());
            case Refusal.InProgress _ -> Map.of(HttpHeaders.RETRY_AFTER, "1");
            case Refusal.TooLarge _ -> Map.of("Connection", "close");
            default -> Map.of();
        };
    }

    private static Map<String, String> retryAfter(Duration wait) {
        return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }

    private static @Nullable List<FieldProblem> fields(Refusal refusal, HttpServerRequest request) {
        String pointer = refusal instanceof Refusal.Invalid invalid ? invalid.pointer() : null;
        if (pointer == null) {
            return null;
        }
        Locale locale = ProblemAnswers.locale(request);
        String title = ProblemTexts.of(refusal.slug(), locale, refusal.params()).title();
        return List.of(new FieldProblem(pointer, Problem.codeOf(refusal.slug()), title));
    }

    private static FieldProblem field(ConstraintViolation<?> violation, Locale locale) {
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        String kebab =
                annotation.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        String detail = ProblemTexts.ofField(
                kebab, locale, violation.getConstraintDescriptor().getAttributes(), violation.getMessage());
        return new FieldProblem(pointer(violation), Problem.codeOf(kebab), detail);
    }

    /// The path inside the body: method and parameter names of the resource are dropped.
    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        String path = nodes.stream()
                .skip(Math.min(2, nodes.size() - 1))
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
                .collect(Collectors.joining());
        return nodes.size() == 2 ? path.substring(1) : path;
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(at -> "/" + (at.getFieldName() == null ? at.getIndex() : at.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String slugOf(int status) {
        return switch (status) {
            case 401 -> "token-missing";
            case 403 -> "role-not-allowed";
            case 404 -> "unknown-path";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            default -> "malformed-request";
        };
    }
}
