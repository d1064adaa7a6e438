package hamgara.card.pin;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Lifts the lock of a PIN.
@Schema(name = "PinUnlock")
record PinUnlock(
        @Schema(description = "The desk has seen the holder's identity document", examples = "true") @NotNull
        Boolean documentSeen) {}
