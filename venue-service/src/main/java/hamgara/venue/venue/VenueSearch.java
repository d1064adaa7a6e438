package hamgara.venue.venue;

import hamgara.venue.place.Box;
import hamgara.venue.place.Near;
import hamgara.venue.standing.Publication;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the venues.
class VenueSearch {

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Pattern(regexp = "[0-9]{2,16}")
    @Parameter(
            description = "SCI code of an area; venues that lay in it by the borders of the day `on`.",
            example = "0614")
    @Nullable
    String area;

    @RestQuery
    @Parameter(
            description = "Day whose borders count, ISO; today in Tehran when left out. Only with `area`.",
            example = "2018-01-01")
    @Nullable
    LocalDate on;

    @RestQuery
    @Parameter(description = "Only venues of this category.")
    @Nullable
    Category category;

    @RestQuery
    @Parameter(description = "Only venues of this kind.")
    @Nullable
    VenueKind kind;

    @RestQuery
    @Parameter(description = "Only venues in this role.")
    @Nullable
    VenueRole role;

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description =
                    "Only venues that have it: a term of the taxonomy `amenities`; given several times, all of them.",
            example = "[\"PARKING\"]")
    List<String> amenity = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description =
                    "Only venues with it: a term of the taxonomy `accessibility`; given several times, all of them.",
            example = "[\"RAMP\"]")
    List<String> accessibility = List.of();

    @RestQuery
    @Size(max = 40)
    @Parameter(
            description = "Code of one venue; the code of a duplicate finds the venue it was merged into.",
            example = "takhti")
    @Nullable
    String code;

    @RestQuery("q")
    @Size(max = 100)
    @Parameter(
            description =
                    "Words of the name or locality in any language, all of them, in any order. Spellings and half-spaces are "
                            + "forgiven, and where nothing has the words as they are written, one wrong letter in a word of "
                            + "five letters or more. What is called so comes first, then names that begin so, then the words "
                            + "together, then each of them.")
    @Nullable
    String words;

    @RestQuery
    @Size(max = 60)
    @Parameter(
            description =
                    "Latitude and longitude in decimal degrees (WGS 84) with a comma between them: the nearest venues "
                            + "come first, each with its distance.",
            example = "32.19,48.25")
    @Nullable
    String near;

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description = "How far from `near`, kilometres, above 0 and at most 200; 10 when left out.",
            example = "5")
    @Nullable
    String radiusKm;

    @RestQuery
    @Size(max = 120)
    @Parameter(
            description = "A stretch of the map in decimal degrees: `south,west,north,east`.",
            example = "32.1,48.1,32.3,48.4")
    @Nullable
    String box;

    @RestQuery
    @Parameter(
            description =
                    "PUBLISHED when left out. The others are shown to the staff concerned alone: their venue's, their "
                            + "agency's or their county's.")
    @Nullable
    Publication publication;

    @Nullable
    Near circle() {
        return Near.parse(near, radiusKm);
    }

    @Nullable
    Box stretch() {
        return Box.parse(box);
    }

    Publication shown() {
        return publication == null ? Publication.PUBLISHED : publication;
    }
}
