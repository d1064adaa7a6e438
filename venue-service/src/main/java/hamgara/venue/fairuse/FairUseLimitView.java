package hamgara.venue.fairuse;

import hamgara.kit.version.Versioned;
import hamgara.venue.facility.FacilityKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A limit as the API shows it.
@Schema(name = "FairUseLimit", description = "How often one person may book a kind of facility in a county.")
record FairUseLimitView(
        @Schema(description = "Id of the limit.", examples = "0198c0de-0000-7000-8000-0000000000f1")
        UUID id,

        @Schema(description = "SCI code of the county.", examples = "0614")
        String county,

        @Schema(description = "What is booked; absent when all kinds count together.") @Nullable
        FacilityKind kind,

        @Schema(description = "Bookings that begin on one day in Tehran.", examples = "1") @Nullable
        Integer perDay,

        @Schema(description = "Bookings that begin in one week, from Saturday to Friday.", examples = "3") @Nullable
        Integer perWeek,

        @Schema(description = "Version for `If-Match`; also part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static FairUseLimitView of(FairUseLimit limit) {
        return new FairUseLimitView(limit.id, limit.county, limit.kind, limit.perDay, limit.perWeek, limit.version);
    }
}
