package hamgara.card.area;

import hamgara.kit.text.Names;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An area on the wire.
@Schema(
        name = "Area",
        description = "An area by its code of the Statistical Centre of Iran (SCI), as it was between two dates.")
record AreaView(
        @Schema(description = "SCI code; text, zeros count", examples = "0614021281")
        String code,

        @Schema(description = "Kind of area") Area.Level level,

        @Schema(description = "SCI code of the area it lies in; none for a province", examples = "061402") @Nullable
        String parent,

        Names names,

        @Schema(description = "First day of these borders; absent when not known", examples = "1989-03-21") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day they no longer held; absent while they hold", examples = "2019-01-01")
        @Nullable
        LocalDate validTo,

        @Schema(description = "How exactly the dates are known: DAY, only the YEAR, or UNKNOWN")
        Area.DatePrecision datePrecision,

        @Schema(description = "SCI code of the area it went to", examples = "0628") @Nullable
        String successor) {

    static AreaView of(Area area) {
        return new AreaView(
                area.code,
                area.level,
                area.parentCode,
                new Names(area.nameFa, area.nameAr, area.nameEn),
                area.validFrom,
                area.validTo,
                area.datePrecision,
                area.successorCode);
    }
}
