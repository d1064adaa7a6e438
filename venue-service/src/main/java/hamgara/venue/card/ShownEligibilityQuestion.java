package hamgara.venue.card;

import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which card is this, and may it be used here for this slot?
public record ShownEligibilityQuestion(
        String credential,
        String venueCode,
        Category category,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        Instant startsAt) {}
