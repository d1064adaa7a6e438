package hamgara.card.pin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How it stands with a PIN, on the wire.
@Schema(name = "Pin", description = "Whether a PIN is set; the PIN itself is never shown.")
record PinView(
        @Schema(examples = "true") boolean set,

        @Schema(description = "After three wrong PINs in a row, until the desk unlocks it", examples = "false")
        boolean locked,

        @Schema(description = "Wrong PINs that are still free before the lock", examples = "3")
        int triesLeft) {}
