package hamgara.kit.combine;

import org.jspecify.annotations.Nullable;

/// What came of one question of several: an answer, or the refusal its asker gets.
public record Outcome<A>(@Nullable A answer, @Nullable RuntimeException refusal) {

    public static <A> Outcome<A> of(A answer) {
        return new Outcome<>(answer, null);
    }

    public static <A> Outcome<A> refused(RuntimeException refusal) {
        return new Outcome<>(null, refusal);
    }
}
