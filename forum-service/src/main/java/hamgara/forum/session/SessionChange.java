package hamgara.forum.session;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a session is to change; what is left out stays.
@Schema(name = "SessionChange", description = "What of a session is to change; what is left out stays.")
record SessionChange(
        @Schema(description = "What it is called.") @Valid @Nullable
        Names names,

        @Schema(description = "The place.", examples = "LIB-0614") @Size(min = 1, max = 60) @Nullable
        String venueCode,

        @Schema(description = "Its begin (UTC).", examples = "2026-12-22T13:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "Its end (UTC).", examples = "2026-12-22T15:30:00Z") @Nullable
        Instant endsAt,

        @Schema(description = "How many people can be there.", examples = "80") @Min(1) @Max(100_000) @Nullable
        Integer capacity,

        @Schema(description = "Seats kept for guests, of those.", examples = "10") @Min(0) @Max(100_000) @Nullable
        Integer reserved) {}
