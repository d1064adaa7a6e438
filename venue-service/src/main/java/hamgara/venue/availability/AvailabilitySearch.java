package hamgara.venue.availability;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.place.Near;
import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What somebody needs: when, where, what, for whom.
class AvailabilitySearch {

    @RestQuery
    @Parameter(description = "First day in Tehran, ISO; today when left out.", example = "2026-11-23")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "Last day in Tehran, ISO, at most 31 days after the first; a week after it when left out.")
    @Nullable
    LocalDate to;

    @RestQuery
    @Parameter(description = "Only what begins at this time of day in Tehran or later.", example = "16:00")
    @Nullable
    LocalTime fromTime;

    @RestQuery
    @Parameter(
            description = "Only what ends at this time of day in Tehran or before; 00:00 is midnight at its end.",
            example = "21:00")
    @Nullable
    LocalTime toTime;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Code of a venue.", example = "takhti")
    @Nullable
    String venue;

    @RestQuery
    @Parameter(description = "Id of a facility.")
    @Nullable
    UUID facility;

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Parameter(description = "Only venues of this category.")
    @Nullable
    Category category;

    @RestQuery
    @Parameter(description = "Only facilities of this kind.")
    @Nullable
    FacilityKind kind;

    @RestQuery
    @Size(max = 40)
    @Parameter(
            description =
                    "Latitude and longitude in decimal degrees; only venues within `radiusKm`, each with its distance.",
            example = "32.194,48.244")
    @Nullable
    String near;

    @RestQuery
    @Min(1)
    @Max(200)
    @Parameter(description = "Kilometres around `near`; 10 when left out.", example = "8")
    @Nullable
    Integer radiusKm;

    @RestQuery
    @Size(max = 7)
    @Parameter(description = "Only slots kept for one of these; may be repeated.", example = "[\"WOMEN\", \"MIXED\"]")
    @Nullable
    List<Audience> audience;

    @RestQuery
    @Min(0)
    @Max(120)
    @Parameter(description = "Age in years of who comes; only slots that admit it.", example = "17")
    @Nullable
    Integer age;

    @RestQuery
    @Min(1)
    @Max(1000)
    @Parameter(description = "How many come together; 1 when left out.", example = "4")
    @Nullable
    Integer party;

    @RestQuery
    @Min(5)
    @Max(1440)
    @Parameter(
            description =
                    "How many minutes of a facility that a party has alone; as few as it allows when left out. Slots are as long "
                            + "as they are.",
            example = "90")
    @Nullable
    Integer minutes;

    @RestQuery
    @Parameter(description = "Id of the card's programme; only places and categories where such a card may be used.")
    @Nullable
    UUID programme;

    int partySize() {
        return party == null ? 1 : party;
    }

    @Nullable
    Near circle() {
        return Near.parse(near, radiusKm == null ? null : radiusKm.toString());
    }
}
