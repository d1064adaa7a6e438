package hamgara.venue.capacity;

import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.venue.VenueFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A capacity to offer.
@Schema(
        name = "NewCapacity",
        description = "A hall, pitch or room that the caller's agency would share in its idle hours.")
record NewCapacity(
        @Schema(description = "What it is; of a facility, what the catalogue says.") @NotNull
        FacilityKind kind,

        @Schema(description = "Code of the county; of a facility, the one it lies in.", examples = "0614")
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(
                description =
                        "Code of an area in the county: town, rural district or the county itself; capacities of one area "
                                + "are compared. Of a facility, the area of its venue, if the catalogue knows it.",
                examples = "0614021281")
        @NotNull
        @Pattern(regexp = "[0-9]{4,16}(-[0-9]{1,4})?")
        String areaCode,

        @Schema(description = "Where it is, in Persian.", examples = "شهرک سلمان") @Size(max = 200) @Nullable
        String locality,

        @Schema(
                description = "The facility of the catalogue, if it is there: slots of an agreed timetable open in it.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        @Nullable
        UUID facilityId,

        @Schema(description = "People it takes at one time, at most those of the facility.", examples = "22")
        @Min(1)
        @Max(100_000)
        int places,

        @Schema(description = "On what terms, in Persian; no names of persons.", examples = "با حضور سرایدار و بیمه")
        @Size(max = 500)
        @Nullable
        String conditions,

        @Schema(description = "When it stands idle; hours of one day do not overlap.") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid IdleWindow> idleWindows) {

    /// The same with what the catalogue knows of its facility.
    NewCapacity as(FacilityFacts facility) {
        VenueFacts venue = facility.venue();
        return new NewCapacity(
                facility.kind(),
                venue.county() == null ? county : venue.county(),
                venue.areaCode() == null ? areaCode : venue.areaCode(),
                locality,
                facility.id(),
                places,
                conditions,
                idleWindows);
    }
}
