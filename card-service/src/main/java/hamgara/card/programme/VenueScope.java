package hamgara.card.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a programme can be used.
@Schema(name = "VenueScope", description = "Where a programme can be used.")
public record VenueScope(
        @Schema(
                description = "Codes of venues; every venue of the county and category when left out or empty",
                examples = "[\"takhti\"]")
        @Size(max = 500)
        List<@NotBlank @Size(max = 64) String> venues) {

    static final VenueScope EVERYWHERE = new VenueScope(List.of());

    /// Takes an absent list for an empty one.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public VenueScope {
        venues = venues == null ? List.of() : List.copyOf(venues);
    }

    public boolean covers(String venueCode) {
        return venues.isEmpty() || venues.contains(venueCode);
    }
}
