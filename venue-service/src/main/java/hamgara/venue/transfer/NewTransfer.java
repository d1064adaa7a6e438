package hamgara.venue.transfer;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A booking to offer.
@Schema(name = "NewBookingTransfer", description = "A booking to offer to another person.")
record NewTransfer(
        @Schema(description = "Id of the caller's booking.") @NotNull
        UUID bookingId) {}
