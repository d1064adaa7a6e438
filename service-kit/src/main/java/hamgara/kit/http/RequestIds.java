package hamgara.kit.http;

import hamgara.kit.ids.Ids;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a request on its answer: the caller's own when it is well formed, else a new one.
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    public static String of(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : Ids.next().toString();
    }
}
