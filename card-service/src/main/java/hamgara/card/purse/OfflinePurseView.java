package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offline purse on the wire.
@Schema(name = "OfflinePurse", description = "What a holder set aside for use where there is no network.")
record OfflinePurseView(
        UUID id,
        UUID cardId,

        @Schema(examples = "SPORT") Category category,

        @Schema(description = "ENTRY or IRR (current rials)", examples = "ENTRY")
        Unit unit,

        @Schema(description = "Set aside at first, in the unit", examples = "2")
        long loaded,

        @Schema(description = "Used so far, as far as journals have arrived", examples = "1")
        long spent,

        @Schema(description = "Gone back to the pocket", examples = "0")
        long returned,

        @Schema(description = "OPEN can be used; RETURNING waits for journals on their way; CLOSED is over")
        PurseState state,

        @Schema(description = "When it was set aside (UTC)") Instant loadedAt,

        @Schema(description = "The last moment of use (UTC)")
        Instant endsAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-05")
        String endsAtJalali,

        @Schema(description = "When what is left goes back: after the last journal can have arrived (UTC)")
        Instant returnsAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-08")
        String returnsAtJalali,

        @Schema(description = "When it went back (UTC)") @Nullable
        Instant closedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static OfflinePurseView of(OfflinePurse purse) {
        return new OfflinePurseView(
                purse.id(),
                purse.card(),
                purse.category(),
                purse.unit(),
                purse.loaded(),
                purse.spent(),
                purse.returned(),
                purse.state(),
                purse.loadedAt(),
                purse.endsAt(),
                Jalali.of(purse.endsAt()),
                purse.returnsAt(),
                Jalali.of(purse.returnsAt()),
                purse.closedAt(),
                purse.version());
    }
}
