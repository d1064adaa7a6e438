package hamgara.venue.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of time of a facility. `cancelled` also while its venue is closed then; `free` is nothing when it cannot
/// be
/// booked. `openToSites` says that other sites may book it for customers without a card.
public record ToldSlot(
        UUID id,
        ToldFacility facility,
        Instant startsAt,
        Instant endsAt,
        String audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int places,
        int free,
        boolean cancelled,
        boolean openToSites)
        implements Told {}
