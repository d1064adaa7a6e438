package hamgara.launcher.identity;

import java.io.Serial;

/// A refusal of the token endpoint in the words of RFC 6749, section 5.2.
final class OAuthError extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private OAuthError(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static OAuthError of(String error, String description) {
        return new OAuthError(400, error, description);
    }

    static OAuthError unknownClient() {
        return new OAuthError(401, "invalid_client", "Unknown client or wrong client secret");
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
