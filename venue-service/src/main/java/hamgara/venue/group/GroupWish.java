package hamgara.venue.group;

import hamgara.venue.hold.Wanted;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One of the places that a group wishes for.
@Schema(
        name = "GroupWish",
        description =
                "A slot; or a facility and a time: an exclusive facility for that time, of a shared one all slots in it.",
        examples = """
                {"slotId": "0198c0de-0000-7000-8000-00000000000f"}""")
record GroupWish(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f") @Nullable
        UUID slotId,

        @Schema(description = "Id of a facility, instead of a slot.", examples = "0198c0de-0000-7000-8000-00000000001d")
        @Nullable
        UUID facilityId,

        @Schema(description = "Begin of the wished time.", examples = "2026-12-05T06:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "End of the wished time.", examples = "2026-12-05T07:30:00Z") @Nullable
        Instant endsAt) {

    /// Whether it names one thing. No getter, which would be written down.
    boolean standsClear() {
        boolean noTime = facilityId == null && startsAt == null && endsAt == null;
        boolean time = facilityId != null && startsAt != null && endsAt != null && startsAt.isBefore(endsAt);
        return slotId == null ? time : noTime;
    }

    Wanted wanted() {
        return new Wanted(slotId, facilityId, startsAt, endsAt);
    }
}
