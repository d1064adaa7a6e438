package hamgara.venue.entrant;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as its entrant sees it.
@Schema(name = "LotteryEntry", description = "Somebody who entered a lottery.")
record EntryView(
        @Schema(description = "Id, made by the client.", examples = "0198c0de-0000-7000-8000-0000000000b2")
        UUID id,

        @Schema(description = "Id of the lottery.", examples = "0198c0de-0000-7000-8000-0000000000b1")
        UUID lotteryId,

        @Schema(
                description = "Id of the slot; absent where a series is drawn.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        @Nullable
        UUID slotId,

        @Schema(
                description = "Id of the series whose sessions are drawn together.",
                examples = "0198c0de-0000-7000-8000-00000000005c")
        @Nullable
        UUID seriesId,

        @Schema(description = "Id of the card.", examples = "0198c0de-0000-7000-8000-0000000000ca")
        UUID cardId,

        @Schema(description = "People.", examples = "2") int party,

        @Schema(
                description = "Its name in the public list of tickets; nobody else knows whose it is.",
                examples = "0198c0de-0000-7000-8000-0000000000b7")
        UUID ticket,

        @Schema(description = "What became of it.") EntryState state,

        @Schema(description = "Lots in the urn; since the closing.", examples = "1") @Nullable
        Integer weight,

        @Schema(description = "Its place in the drawn order.", examples = "3") @Nullable
        Integer place,

        @Schema(
                description = "Id of the waiting entry that tells what is offered; since the draw.",
                examples = "0198c0de-0000-7000-8000-0000000000b4")
        @Nullable
        UUID waitingEntryId,

        @Schema(
                description =
                        "Id of the hold of places in all sessions to come, to be confirmed or given back; of a series, since "
                                + "they were offered.",
                examples = "0198c0de-0000-7000-8000-00000000001e")
        @Nullable
        UUID holdId,

        @Schema(description = "When it was made.", examples = "2026-11-23T07:00:00Z")
        Instant enteredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String enteredAtJalali,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.lotteryId(),
                entry.slotId(),
                entry.seriesId(),
                entry.cardId(),
                entry.party(),
                entry.ticket(),
                entry.state(),
                entry.weight(),
                entry.place(),
                entry.waitingId(),
                entry.holdId(),
                entry.enteredAt(),
                Jalali.of(entry.enteredAt()),
                entry.version());
    }
}
