package hamgara.launcher.process;

import java.io.Serial;

/// Something stands in the way of starting; the message is one clear sentence for the person at the keyboard.
public final class StartFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
