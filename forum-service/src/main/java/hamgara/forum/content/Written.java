package hamgara.forum.content;

import java.util.Optional;
import java.util.UUID;

/// A feature that keeps words of people: those who decide about them read them through it.
public interface Written {

    Kind kind();

    /// The words as they are now; empty when there are none any more.
    Optional<String> words(UUID id);

    /// Holds what it is kept in until the transaction is over: whoever changes words holds those first and their place
    /// in
    /// the register after them, and so does whoever decides about them.
    default void hold(UUID id) {}

    /// Whether the person wrote it beside its first author.
    default boolean isAlsoOf(UUID id, String person) {
        return false;
    }
}
