package hamgara.venue.waiting;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as staff of the venue and auditors see it: nothing by which a person is known.
@Schema(name = "LinePlace", description = "One entry of the line for a slot, of nobody in particular.")
record LinePlaceView(
        @Schema(description = "Id of the entry.", examples = "0198c0de-0000-7000-8000-0000000000b4")
        UUID entryId,

        @Schema(description = "Its place in line, 1 for the next; absent unless it waits.", examples = "3") @Nullable
        Integer position,

        @Schema(description = "Its class.") PriorityClass priorityClass,
        @Schema(description = "People.", examples = "4") int party,

        @Schema(description = "So many places would do.", examples = "2")
        int atLeast,

        @Schema(description = "How many behind it were served.", examples = "1")
        int passedOver,

        @Schema(description = "Where it stands.") WaitingState state,

        @Schema(description = "Since when it stands in its class.", examples = "2026-11-21T05:45:00Z")
        Instant queuedAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-08-30")
        String queuedAtJalali,

        @Schema(description = "Version for `If-Match`; part of the ETag.", examples = "1")
        long version)
        implements Versioned {

    static LinePlaceView of(WaitingFacts entry) {
        return new LinePlaceView(
                entry.id(),
                entry.waits() ? entry.ahead() + 1 : null,
                entry.priority(),
                entry.party(),
                entry.least(),
                entry.passed(),
                entry.state(),
                entry.queuedAt(),
                Jalali.of(entry.queuedAt()),
                entry.version());
    }
}
