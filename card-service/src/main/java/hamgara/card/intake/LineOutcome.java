package hamgara.card.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a line.
record LineOutcome(
        Kind kind,
        @Nullable String code,
        @Nullable String pointer,
        @Nullable UUID person,
        @Nullable UUID enrolment,
        @Nullable Integer alike) {

    enum Kind {
        ENROLLED,
        KNOWN,
        PENDING_DESK,
        REFUSED,
        REPEATED,
        FAILED
    }

    static LineOutcome refused(Kind kind, String code, @Nullable String pointer) {
        return new LineOutcome(kind, code, pointer, null, null, null);
    }
}
