package hamgara.venue.tariff;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tariff as the API shows it.
@Schema(name = "Tariff", description = "What places of a facility cost from a day on.")
record TariffView(
        @Schema(description = "Id of the tariff.", examples = "0198c0de-0000-7000-8000-0000000000f3")
        UUID id,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "The first day on which slots begin that cost so much.", examples = "2026-12-22")
        LocalDate fromOn,

        @Schema(description = "The same solar date.", examples = "1405-10-01")
        String fromOnJalali,

        @Schema(
                description = "When it was set; of several for one day the last one counts.",
                examples = "2026-11-23T06:00:00Z")
        Instant setAt,

        @Schema(description = "The first that fits decides; where none does, places are free.")
        List<TariffLine> lines) {

    static TariffView of(UUID id, UUID facility, LocalDate fromOn, Instant setAt, List<TariffLine> lines) {
        return new TariffView(id, facility, fromOn, Jalali.of(fromOn), setAt, lines);
    }
}
