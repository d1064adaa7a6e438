package hamgara.card.settlement;

import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A statement on the wire.
@Schema(name = "PartnerStatement", description = "What a partner is owed for a Jalali month.")
record PartnerStatementView(
        UUID id,
        UUID partnerId,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        @Schema(description = "Jalali month", examples = "1405-09")
        String month,

        @Schema(description = "First day of the month, ISO", examples = "2026-11-22")
        LocalDate startsOn,

        @Schema(description = "Last day of the month, ISO", examples = "2026-12-21")
        LocalDate endsOn,

        StatementState state,

        @Schema(description = "How many lines it has", examples = "812")
        long lines,

        @Schema(description = "Entries of all lines, undone ones taken off", examples = "790")
        long entries,

        @Schema(description = "Rials captured, refunds taken off")
        Money captured,

        @Schema(description = "Rials owed for the lines by the rules")
        Money reimbursed,

        @Schema(description = "Rials of disputed lines, held out")
        Money disputed,

        @Schema(description = "Adjustments of earlier statements netted in this one; below zero when taken back")
        Money adjustments,

        @Schema(
                description =
                        "What is paid out: reimbursed less disputed, with adjustments. Below zero it is netted with "
                                + "further statements")
        Money due,

        @Schema(description = "Who bears what is reimbursed; only on a single statement")
        List<Share> shares,

        @Schema(description = "When it was issued (UTC)") Instant issuedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-10-04")
        String issuedAtJalali,

        @Schema(description = "When it was approved (UTC)") @Nullable
        Instant approvedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// The part of one fund on the wire.
    @Schema(name = "PartnerStatementShare")
    record Share(
            @Schema(description = "Id of the fund") UUID fundId,

            @Schema(description = "What it bears; below zero when more was given back than used")
            Money amount) {}

    static PartnerStatementView of(PartnerStatement statement, SortedMap<UUID, Long> shares, Rate rate) {
        return new PartnerStatementView(
                statement.id(),
                statement.partner(),
                statement.county(),
                statement.month(),
                statement.startsOn(),
                statement.endsOn(),
                statement.state(),
                statement.lines(),
                statement.entries(),
                rate.money(statement.captured()),
                rate.money(statement.reimbursed()),
                rate.money(statement.disputed()),
                rate.money(statement.adjustments()),
                rate.money(statement.due()),
                shares.entrySet().stream()
                        .map(share -> new Share(share.getKey(), rate.money(share.getValue())))
                        .toList(),
                statement.issuedAt(),
                Jalali.of(statement.issuedAt()),
                statement.approvedAt(),
                statement.version());
    }
}
