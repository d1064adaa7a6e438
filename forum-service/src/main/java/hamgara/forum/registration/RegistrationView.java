package hamgara.forum.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One's own registration.
@Schema(name = "Registration", description = "The caller's own registration; nobody else sees it.")
record RegistrationView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "What became of it.", examples = "CONFIRMED")
        RegistrationState state,

        @Schema(description = "How many wait before the caller and the caller, while waiting.", examples = "3")
        @Nullable
        Integer waiting,

        @Schema(
                description = "The code that lets its owner in once, to be shown as a QR code; with a place only.",
                examples = "9f86d081884c7d659a2feaa0c55ad015")
        @Nullable
        String code) {}
