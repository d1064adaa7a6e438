package hamgara.kit.problem;

import java.util.Locale;

/// How errors look below a path where a standard of others says so; everywhere else they are a [Problem].
public interface ErrorShape {

    boolean covers(String path);

    /// The media type of an error at this path.
    String mediaType(String path);

    /// The status of an error, which a standard may tell otherwise than its family here does.
    int status(int status, String slug);

    /// The body of an error in words of the caller's language.
    Object body(int status, String slug, ProblemTexts.Text text, Locale locale, String path, String traceId);
}
