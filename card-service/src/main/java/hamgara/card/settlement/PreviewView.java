package hamgara.card.settlement;

import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a month would come to as things stand, on the wire.
@Schema(name = "SettlementPreview", description = "What a close would issue as things stand. Nothing was stored.")
record PreviewView(
        UUID periodId,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        @Schema(description = "Jalali month", examples = "1405-09")
        String month,

        @Schema(description = "One for each partner with uses; an operator sees its own alone")
        List<Line> statements) {

    /// One partner's part on the wire.
    @Schema(name = "SettlementPreviewLine")
    record Line(
            UUID partnerId,

            @Schema(description = "How many lines it would have", examples = "812")
            long lines,

            @Schema(description = "Entries of all lines, undone ones taken off", examples = "790")
            long entries,

            @Schema(description = "Rials captured, refunds taken off")
            Money captured,

            @Schema(description = "Rials owed for the lines by the rules")
            Money reimbursed) {}

    static PreviewView of(Period period, List<PartnerStatement> statements, Rate rate) {
        return new PreviewView(
                period.id(),
                period.county(),
                period.month(),
                statements.stream()
                        .map(statement -> new Line(
                                statement.partner(),
                                statement.lines(),
                                statement.entries(),
                                rate.money(statement.captured()),
                                rate.money(statement.reimbursed())))
                        .toList());
    }
}
