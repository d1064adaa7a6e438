package hamgara.card.household;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time somebody lived in a household; without an end it goes on.
public record Stay(UUID household, @Nullable Instant leftAt) {

    public boolean lastedBeyond(Instant at) {
        return leftAt == null || leftAt.isAfter(at);
    }
}
