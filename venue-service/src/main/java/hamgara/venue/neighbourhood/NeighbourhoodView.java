package hamgara.venue.neighbourhood;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.place.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A neighbourhood on the wire, with what there is today and what is missing.
@Schema(
        name = "Neighbourhood",
        description = "The profile of a neighbourhood: people, capacities and gaps. Capacities are those of published "
                + "venues in use that lie in it, as they are at the moment of the answer.")
record NeighbourhoodView(
        @Schema(
                description = "Id of the neighbourhood; it has no official code.",
                examples = "0198c0de-0000-7000-8000-0000000000b6")
        UUID id,

        @Schema(description = "Code of the county.", examples = "0614")
        String county,

        @Schema(description = "SCI code of the smallest official area around it.", examples = "0614021281") @Nullable
        String areaCode,

        @Schema(description = "Its name.") Names names,

        @Schema(description = "How many people live there.", examples = "5200")
        int people,

        @Schema(description = "Day for which they were counted.", examples = "2026-03-21")
        LocalDate countedOn,

        @Schema(description = "The same day in the Jalali calendar.", examples = "1405-01-01")
        String countedOnJalali,

        @Schema(description = "Where the number comes from.", examples = "خانهٔ بهداشت محله")
        String source,

        @Schema(description = "Its corners in order; absent where localities alone say where it is.") @Nullable
        List<Location> boundary,

        @Schema(description = "Localities that belong to it.", examples = "[\"کوی ابوذر\"]")
        List<String> localities,

        @Schema(description = "Published venues in use that lie in it.", examples = "3")
        int venues,

        @Schema(description = "What there is and what is missing, for each kind that is there or needed.")
        List<Capacity> capacities,

        @Schema(description = "When it was drawn or changed last (UTC).", examples = "2026-11-23T10:00:00Z")
        Instant drawnAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran.", examples = "1405-09-02")
        String drawnAtJalali,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {

    /// One kind of facility.
    @Schema(name = "NeighbourhoodCapacity", description = "What there is of one kind of facility and what is missing.")
    record Capacity(
            @Schema(description = "Kind of facility.", examples = "SPORT_HALL")
            FacilityKind kind,

            @Schema(
                    description =
                            "Facilities of that kind; one that is part of another of the kind is not counted again.",
                    examples = "1")
            int facilities,

            @Schema(description = "People that find room in them at one time.", examples = "40")
            int places,

            @Schema(description = "The same for every thousand people, one decimal.", examples = "7.7")
            double placesPerThousand,

            @Schema(description = "Places that the county finds needed; 0 where it says nothing.", examples = "120")
            int needed,

            @Schema(description = "The gap: needed and not there.", examples = "80")
            int missing) {}
}
