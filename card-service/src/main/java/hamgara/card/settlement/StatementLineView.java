package hamgara.card.settlement;

import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A line of a statement on the wire: one use, without a word of whose.
@Schema(name = "PartnerStatementLine", description = "One use in a statement; it says nothing of the holder.")
record StatementLineView(
        @Schema(description = "Place in the statement, from 1", examples = "17")
        long place,

        @Schema(description = "Journal of the ledger") UUID journalId,

        @Schema(
                description = "REDEMPTION, CAPTURE, OFFLINE_USE, SHORTFALL; UNDO and REFUND take off",
                examples = "REDEMPTION")
        String kind,

        @Schema(description = "Code of the venue", examples = "takhti")
        String venueCode,

        @Schema(description = "Code of the programme that pays", examples = "CARD-YOUTH")
        String programme,

        @Schema(examples = "SPORT") String category,

        @Schema(description = "Unit of the ledger", examples = "ENTRY:CARD-YOUTH:SPORT")
        String unit,

        @Schema(description = "Units used, below zero when taken off", examples = "1")
        long amount,

        @Schema(description = "When it happened (UTC)") Instant occurredAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "What is owed for it") Money reimbursed) {

    static StatementLineView of(StatementRows.Line line, Rate rate) {
        return new StatementLineView(
                line.place(),
                line.journal(),
                line.kind(),
                line.venue(),
                line.programme(),
                line.category(),
                line.unit(),
                line.amount(),
                line.occurredAt(),
                Jalali.of(line.occurredAt()),
                rate.money(line.rials()));
    }
}
