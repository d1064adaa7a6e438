package hamgara.card.area;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A county on the wire.
@Schema(name = "County", description = "A county of Khuzestan and how far it takes part.")
record CountyView(
        @Schema(description = "SCI code", examples = "0614") String code,

        Names names,

        @Schema(
                description =
                        "PLANNED does not take part yet; PILOT and ACTIVE do; PAUSED takes nobody new for a while")
        County.Stage stage,

        @Schema(description = "When it was switched on (UTC); absent while PLANNED") @Nullable
        Instant switchedOnAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02") @Nullable
        String switchedOnAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static CountyView of(County county, Names names) {
        return new CountyView(
                county.code,
                names,
                county.stage,
                county.switchedOnAt,
                county.switchedOnAt == null ? null : Jalali.of(county.switchedOnAt),
                county.version);
    }
}
