package hamgara.venue.openbooking;

import hamgara.kit.problem.ErrorShape;
import hamgara.kit.problem.ProblemTexts;
import hamgara.venue.openactive.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Errors below `/openbooking` as the standard has them, whoever made them.
@ApplicationScoped
class OpenBookingErrors implements ErrorShape {

    private static final Map<String, ErrorType> OF_THE_PLATFORM = Map.of(
            "token-missing", ErrorType.NO_API_TOKEN,
            "token-not-accepted", ErrorType.INVALID_API_TOKEN,
            "role-not-allowed", ErrorType.UNAUTHENTICATED,
            "unknown-path", ErrorType.UNKNOWN_OR_INCORRECT_ENDPOINT,
            "method-not-allowed", ErrorType.METHOD_NOT_ALLOWED,
            "too-many-requests", ErrorType.TOO_MANY_REQUESTS,
            "internal-error", ErrorType.INTERNAL_APPLICATION);

    @Override
    public boolean covers(String path) {
        return path.equals("/openbooking") || path.startsWith("/openbooking/");
    }

    @Override
    public String mediaType(String path) {
        return OpenBookingResource.MEDIA_TYPE;
    }

    @Override
    public int status(int status, String slug) {
        return type(slug).map(type -> type.status).orElse(status);
    }

    @Override
    public Object body(int status, String slug, ProblemTexts.Text text, Locale locale, String path, String traceId) {
        return Thing.of(
                        "https://openactive.io/",
                        type(slug).map(ErrorType::type).orElse("OpenBookingError"))
                .with("name", text.title())
                .with("description", text.detail())
                .with("statusCode", status)
                .with("requestId", traceId);
    }

    private static Optional<ErrorType> type(String slug) {
        ErrorType ofThePlatform = OF_THE_PLATFORM.get(slug);
        return ofThePlatform != null
                ? Optional.of(ofThePlatform)
                : Arrays.stream(ErrorType.values())
                        .filter(type -> type.slug().equals(slug))
                        .findFirst();
    }
}
