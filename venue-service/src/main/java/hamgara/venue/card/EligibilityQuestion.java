package hamgara.venue.card;

import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// May this card be used there and then?
public record EligibilityQuestion(
        UUID cardId,
        String venueCode,
        Category category,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        Instant startsAt) {

    /// Whether the time is kept for some.
    public boolean restricted() {
        return audience != Audience.MIXED || ageMin != null || ageMax != null;
    }
}
