package hamgara.venue.place;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A point on the map.
@Schema(name = "Location", description = "A point on the map, WGS 84, in decimal degrees.")
public record Location(
        @Schema(description = "Degrees north.", examples = "32.19056") @NotNull @DecimalMin("-90") @DecimalMax("90")
        BigDecimal latitude,

        @Schema(description = "Degrees east.", examples = "48.25778") @NotNull @DecimalMin("-180") @DecimalMax("180")
        BigDecimal longitude) {}
