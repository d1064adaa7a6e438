package hamgara.venue.waiting;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A change of the order of a line.
@Schema(name = "LineOrderChange", description = "Who put an entry of a line elsewhere, and why.")
record OrderChangeView(
        @Schema(description = "Id of the change.", examples = "0198c0de-0000-7000-8000-0000000000b5")
        UUID id,

        @Schema(description = "Id of the entry.", examples = "0198c0de-0000-7000-8000-0000000000b4")
        UUID entryId,

        @Schema(
                description = "Pseudonym of who did it; `SYSTEM` for an offer that ran out.",
                examples = "5f2c1a9b7e3d4c6f8a0b1c2d3e4f5a6b")
        String actor,

        @Schema(description = "Class before.", examples = "ORDINARY")
        PriorityClass from,

        @Schema(description = "Class since; the same where it became the last of it.", examples = "PREFERRED")
        PriorityClass to,

        @Schema(
                description = "Why; `OFFER_LAPSED` for an offer that ran out.",
                examples = "Lost a booking to a repair of the hall")
        String reason,

        @Schema(description = "When.", examples = "2026-11-21T06:00:00Z")
        Instant at,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-08-30")
        String atJalali) {

    static OrderChangeView of(WaitingRepository.OrderChange change) {
        return new OrderChangeView(
                change.id(),
                change.entry(),
                change.actor(),
                change.from(),
                change.to(),
                change.reason(),
                change.at(),
                Jalali.of(change.at()));
    }
}
