package hamgara.forum.open311;

import hamgara.kit.problem.ErrorShape;
import hamgara.kit.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/// Errors below `/open311` as the standard has them, whoever made them.
@ApplicationScoped
class Open311Errors implements ErrorShape {

    private final Format format;

    Open311Errors(Format format) {
        this.format = format;
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/open311") || path.startsWith("/open311/");
    }

    @Override
    public String mediaType(String path) {
        return Format.mediaType(formatOf(path));
    }

    /// The standard knows 403 for a key that is missing or wrong, 404 for what is not there, and 400 for the rest.
    @Override
    public int status(int status, String slug) {
        return switch (status) {
            case 401 -> 403;
            case 409, 410, 412, 422, 428 -> 400;
            default -> status;
        };
    }

    @Override
    public Object body(int status, String slug, ProblemTexts.Text text, Locale locale, String path, String traceId) {
        return format.text(formatOf(path), "errors", List.of(error(status, text.title() + ": " + text.detail())));
    }

    static Element error(int status, String description) {
        return Element.of("error").with("code", status).with("description", description);
    }

    private static String formatOf(String path) {
        return path.endsWith(".xml") ? "xml" : "json";
    }
}
