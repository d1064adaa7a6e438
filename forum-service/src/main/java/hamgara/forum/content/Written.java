package hamgara.forum.content;

import java.util.Optional;
import java.util.UUID;

/// A feature that keeps words of people: those who decide about them read them through it.
public interface Written {

    Kind kind();

    /// The words as they are now; empty when there are none any more.
    Optional<String> words(UUID id);

    /// Whether the person wrote it beside its first author.
    default boolean isAlsoOf(UUID id, String person) {
        return false;
    }
}
