package hamgara.venue.venue;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import hamgara.venue.place.Address;
import hamgara.venue.place.Contact;
import hamgara.venue.place.Location;
import hamgara.venue.place.Wording;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.VenueState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A venue as the API shows it.
@Schema(name = "Venue", description = "A place where programmes happen.")
record VenueView(
        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID id,

        @Schema(description = "Stable short name.", examples = "takhti")
        String code,

        @Schema(
                description = "Id of the operator; absent while the county has not named one.",
                examples = "0198c0de-0000-7000-8000-00000000000a")
        @Nullable
        UUID operatorId,

        @Schema(description = "Kind of programme it serves.")
        Category category,

        @Schema(description = "What it is.") VenueKind kind,
        @Schema(description = "Whether it is in use.") VenueState state,

        @Schema(description = "Where it stands in the catalogue.")
        Publication publication,

        @Schema(description = "What it is besides its own programmes.")
        List<VenueRole> roles,

        @Schema(description = "Code of the county; absent while not confirmed.", examples = "0614") @Nullable
        String county,

        @Schema(
                description = "SCI code of the smallest area known in which it lies or lay when that was written down; "
                        + "`/v1/venues/{id}/areas` tells the areas of any day.",
                examples = "0614021281")
        @Nullable
        String areaCode,

        @Schema(description = "Town, quarter or village, in Persian.", examples = "شوش، کوی ابوذر") @Nullable
        String locality,

        @Schema(description = "Its name.") Names names,

        @Schema(description = "What visitors should know.") @Nullable
        Wording description,

        @Schema(description = "Its address; absent while unknown.") @Nullable
        Address address,

        @Schema(description = "How the institution is reached; absent while unknown.") @Nullable
        Contact contact,

        @Schema(description = "Where it is; absent while unknown.") @Nullable
        Location location,

        @Schema(
                description = "Metres from the point asked about, along the earth's surface; only with `near`.",
                examples = "840")
        @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long distanceMetres,

        @Schema(description = "What it has: terms of the taxonomy `amenities`.", examples = "[\"PARKING\"]")
        List<String> amenities,

        @Schema(
                description = "For whom it is made easy: terms of the taxonomy `accessibility`.",
                examples = "[\"RAMP\"]")
        List<String> accessibility,

        @Schema(
                description =
                        "Codes of duplicates that were merged into it; they and their ids answer with this venue.",
                examples = "[\"takhti-old\"]")
        List<String> mergedCodes,

        @Schema(
                description = "Where the facts about a place of the first list come from.",
                examples = "فهرست میراث فرهنگی استان")
        @Nullable
        String source,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {

    static VenueView of(Venue venue, @Nullable Long distanceMetres, List<String> mergedCodes) {
        return new VenueView(
                venue.id,
                venue.code,
                venue.operatorId,
                venue.category,
                venue.kind,
                venue.state,
                venue.publication,
                venue.roles(),
                venue.county,
                venue.areaCode,
                venue.locality,
                venue.names(),
                venue.description(),
                venue.address(),
                venue.contact(),
                venue.location(),
                distanceMetres,
                List.of(venue.amenities),
                List.of(venue.accessibility),
                mergedCodes,
                venue.source,
                venue.version);
    }
}
