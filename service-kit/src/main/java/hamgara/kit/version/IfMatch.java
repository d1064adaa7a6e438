package hamgara.kit.version;

import hamgara.kit.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version a caller has seen, from the `If-Match` header.
@RequestScoped
public class IfMatch {

    private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})(-[0-9a-f]{1,64})?\"");

    private final HttpServerRequest request;

    IfMatch(HttpServerRequest request) {
        this.request = request;
    }

    /// Refuses when the header is missing or is no ETag of ours.
    public long version() {
        String sent = request.getHeader(HttpHeaders.IF_MATCH);
        if (sent == null || sent.isBlank()) {
            throw new IfMatchMissing();
        }
        Matcher etag = STRONG.matcher(sent.strip());
        if (!etag.matches()) {
            throw new IfMatchMalformed();
        }
        return Long.parseLong(etag.group(1));
    }

    private static final class IfMatchMissing extends Refusal.ConditionMissing {
        IfMatchMissing() {
            super("if-match-missing");
        }
    }

    private static final class IfMatchMalformed extends Refusal.Malformed {
        IfMatchMalformed() {
            super("if-match-malformed");
        }
    }
}
