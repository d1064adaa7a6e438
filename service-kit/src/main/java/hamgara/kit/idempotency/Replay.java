package hamgara.kit.idempotency;

/// Leaves the endpoint without running it again, carrying the first answer.
public final class Replay extends RuntimeException {

    private final transient StoredAnswer answer;

    Replay(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
