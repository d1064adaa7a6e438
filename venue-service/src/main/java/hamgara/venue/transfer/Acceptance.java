package hamgara.venue.transfer;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// With which card an offered booking is taken over.
@Schema(name = "BookingTransferAcceptance", description = "With which card an offered booking is taken over.")
record Acceptance(
        @Schema(description = "Id of the caller's card.", examples = "0198c0de-0000-7000-8000-0000000000ca") @NotNull
        UUID cardId) {}
