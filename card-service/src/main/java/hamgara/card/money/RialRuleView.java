package hamgara.card.money;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The rule of the new rial on the wire.
@Schema(name = "RialRule", description = "From a day on, so many current rials make one new rial.")
record RialRuleView(
        @Schema(description = "First day of the new rial in Tehran, ISO", examples = "2028-03-20")
        LocalDate effectiveOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1407-01-01")
        String effectiveOnJalali,

        @Schema(description = "Current rials in one new rial", examples = "10000")
        long currentPerNew,

        @Schema(description = "The law or decree it follows")
        String reference,

        @Schema(description = "Whether the day has come") boolean inForce) {

    static RialRuleView of(LocalDate effectiveOn, long currentPerNew, String reference, boolean inForce) {
        return new RialRuleView(effectiveOn, Jalali.of(effectiveOn), currentPerNew, reference, inForce);
    }
}
