package hamgara.venue.availability;

import hamgara.kit.text.Names;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slot as a search read it.
record Room(
        UUID slot,
        UUID facility,
        FacilityKind kind,
        UUID venue,
        String venueCode,
        Names venueNames,
        Category category,
        @Nullable String county,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int places,
        int free,
        @Nullable Integer distanceMetres) {}
