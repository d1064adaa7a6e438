package hamgara.kit.problem;

import hamgara.kit.problem.Problem.FieldProblem;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words and wraps a problem for one request: language, trace id, content type.
@ApplicationScoped
class ProblemAnswers {

    static final String PROBLEM_JSON = "application/problem+json";

    private static final String NO_TRACE = "00000000000000000000000000000000";

    private final Instance<ErrorShape> shapes;

    ProblemAnswers(@Any Instance<ErrorShape> shapes) {
        this.shapes = shapes;
    }

    Response answer(
            HttpServerRequest request,
            int status,
            String slug,
            Map<String, Object> params,
            @Nullable List<FieldProblem> errors,
            Map<String, String> headers) {
        Locale locale = locale(request);
        String path = request.path() == null ? "/" : request.path();
        Response.ResponseBuilder answer = shapes.stream()
                .filter(shape -> shape.covers(path))
                .findFirst()
                .map(shape -> Response.status(shape.status(status, slug))
                        .type(shape.mediaType(path))
                        .entity(shape.body(
                                shape.status(status, slug),
                                slug,
                                ProblemTexts.of(slug, locale, params),
                                locale,
                                path,
                                traceId())))
                .orElseGet(() -> Response.status(status)
                        .type(MediaType.valueOf(PROBLEM_JSON))
                        .entity(problem(path, locale, status, slug, params, errors)))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.forEach(answer::header);
        return answer.build();
    }

    static Problem problem(
            @Nullable String path,
            Locale locale,
            int status,
            String slug,
            Map<String, Object> params,
            @Nullable List<FieldProblem> errors) {
        ProblemTexts.Text text = ProblemTexts.of(slug, locale, params);
        return new Problem(
                Problem.typeOf(slug),
                text.title(),
                status,
                text.detail(),
                path == null ? "/" : path,
                Problem.codeOf(slug),
                traceId(),
                errors,
                params);
    }

    static Locale locale(HttpServerRequest request) {
        return ProblemTexts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : NO_TRACE;
    }
}
