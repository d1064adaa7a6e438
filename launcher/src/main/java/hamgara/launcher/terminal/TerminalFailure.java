package hamgara.launcher.terminal;

/// The terminal cannot go on: its files, its package or the answer of the gateway are not what they should be.
public final class TerminalFailure extends RuntimeException {

    TerminalFailure(String what) {
        super(what);
    }

    TerminalFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
