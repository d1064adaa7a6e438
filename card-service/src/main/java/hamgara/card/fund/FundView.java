package hamgara.card.fund;

import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A fund on the wire.
@Schema(name = "Fund", description = "A sponsor's money for the people of a county.")
record FundView(
        UUID id,

        @Schema(examples = "SPORT-YOUTH-1405") String code,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        @Schema(description = "Name of the sponsoring body") Names sponsor,

        Cap cap,

        @Schema(description = "Below this the fund tells that it runs low")
        Money alertBelow,

        @Schema(description = "What can still be granted; below zero only under a soft cap")
        Money available,

        @Schema(description = "When it was opened (UTC)") Instant openedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String openedAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static FundView of(FundFacts fund, Rate rate) {
        return new FundView(
                fund.id(),
                fund.code(),
                fund.county(),
                fund.sponsor(),
                fund.cap(),
                rate.money(fund.alertBelow()),
                rate.money(fund.available()),
                fund.openedAt(),
                Jalali.of(fund.openedAt()),
                fund.version());
    }
}
