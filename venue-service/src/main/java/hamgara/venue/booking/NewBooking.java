package hamgara.venue.booking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hold to turn into a booking.
@Schema(name = "NewBooking", description = "A hold to turn into a booking.")
record NewBooking(
        @Schema(description = "Id of the caller's hold.") @NotNull
        UUID holdId) {}
