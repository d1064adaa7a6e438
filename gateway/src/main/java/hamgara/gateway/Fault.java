package hamgara.gateway;

import java.util.Locale;

/// Everything the gateway itself may have to tell a caller, with its status; the words are in `problems/*.properties`.
public enum Fault {
    MALFORMED_REQUEST(400),
    MALFORMED_PATH(400),
    BAD_EVENT_POSITION(400),
    BAD_EVENT_FILTER(400),
    TOKEN_MISSING(401),
    TOKEN_NOT_ACCEPTED(401),
    OUTSIDE_SCOPE(403),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_LARGE(413),
    TARGET_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    ORIGIN_FAILED(502),
    ORIGIN_AWAY(503),
    IDENTITY_PROVIDER_AWAY(503),
    TOO_MANY_READERS(503),
    ORIGIN_SLOW(504);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean passes() {
        return status == 503;
    }
}
