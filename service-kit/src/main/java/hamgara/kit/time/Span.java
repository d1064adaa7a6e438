package hamgara.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of time with a length, its end not included.
record Span(Instant from, Instant until) {

    static @Nullable Span between(Instant from, Instant until) {
        return from.isBefore(until) ? new Span(from, until) : null;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Duration length() {
        return Duration.between(from, until);
    }

    /// How much of this lies inside a window.
    Duration within(Instant windowFrom, Instant windowUntil) {
        Span shared = between(later(from, windowFrom), earlier(until, windowUntil));
        return shared == null ? Duration.ZERO : shared.length();
    }

    /// What is left of this when another span is taken out: nothing, one piece or two.
    List<Span> without(Span taken) {
        Span before = between(from, earlier(until, taken.from));
        Span after = between(later(from, taken.until), until);
        if (before == null) {
            return after == null ? List.of() : List.of(after);
        }
        return after == null ? List.of(before) : List.of(before, after);
    }
}
