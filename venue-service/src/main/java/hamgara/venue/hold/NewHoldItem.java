package hamgara.venue.hold;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One of the places to keep.
@Schema(
        name = "NewHoldItem",
        description = "Places of a slot, or an exclusive facility for a chosen time.",
        examples = """
                {"slotId": "0198c0de-0000-7000-8000-00000000000f", "party": 2}""")
record NewHoldItem(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f") @Nullable
        UUID slotId,

        @Schema(
                description = "Id of an exclusive facility, instead of a slot.",
                examples = "0198c0de-0000-7000-8000-00000000001d")
        @Nullable
        UUID facilityId,

        @Schema(description = "Begin of the chosen time.", examples = "2026-11-23T06:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "End of the chosen time.", examples = "2026-11-23T07:30:00Z") @Nullable
        Instant endsAt,

        @Schema(description = "People.", examples = "2") @Min(1) @Max(1000)
        int party) {

    Wanted wanted() {
        return new Wanted(slotId, facilityId, startsAt, endsAt);
    }

    String line() {
        return wanted().line() + " " + party;
    }
}
