package hamgara.venue.transfer;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A booking to offer.
@Schema(name = "NewBookingTransfer", description = "A booking to offer to another person.")
record NewTransfer(
        @Schema(description = "Id of the caller's booking.", examples = "0198c0de-0000-7000-8000-00000000000e") @NotNull
        UUID bookingId) {}
