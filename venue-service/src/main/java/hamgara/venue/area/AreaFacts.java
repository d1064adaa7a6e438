package hamgara.venue.area;

import hamgara.kit.text.Names;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An area in which something lies on a day.
@Schema(
        name = "AreaAround",
        description = "An area by its code of the Statistical Centre of Iran (SCI), as it was between two dates.")
public record AreaFacts(
        @Schema(description = "SCI code; text, zeros count", examples = "061402")
        String code,

        @Schema(description = "PROVINCE, COUNTY, DISTRICT, CITY or RURAL_DISTRICT", examples = "DISTRICT")
        String level,

        @Schema(description = "Its name.") Names names,

        @Schema(description = "First day of these borders; absent when not known", examples = "1989-03-21") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day they no longer held; absent while they hold", examples = "2019-01-01")
        @Nullable
        LocalDate validTo) {

    static AreaFacts of(Area area) {
        return new AreaFacts(area.code(), area.level(), area.names(), area.validFrom(), area.validTo());
    }
}
