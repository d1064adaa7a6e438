package hamgara.venue.group;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One of the places that are kept or booked for a group.
@Schema(name = "GroupPlace", description = "Places of one slot that are kept or booked for a group.")
record GroupPlaceView(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "People.", examples = "26") int people,

        @Schema(
                description = "Id of the booking, once the group has confirmed.",
                examples = "0198c0de-0000-7000-8000-00000000000e")
        @Nullable
        UUID bookingId,

        @Schema(description = "How the booking stands.", examples = "CHECKED_IN") @Nullable
        String bookingState,

        @Schema(description = "How many came so far.", examples = "21") @Nullable
        Integer came) {

    static GroupPlaceView of(Object[] row) {
        Instant startsAt = GroupRequestRepository.instant(row[2]);
        return new GroupPlaceView(
                (UUID) row[0],
                (UUID) row[1],
                startsAt,
                Jalali.of(startsAt),
                GroupRequestRepository.instant(row[3]),
                ((Number) row[4]).intValue(),
                (UUID) row[5],
                (String) row[6],
                (Integer) row[7]);
    }
}
