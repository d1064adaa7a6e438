package hamgara.forum.session;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A session to be prepared.
@Schema(name = "NewSession")
record NewSession(
        @Schema(description = "What it is called.", required = true) @Valid @NotNull
        Names names,

        @Schema(description = "Where people come together.", examples = "IN_PERSON", required = true) @NotNull
        SessionMode mode,

        @Schema(
                description =
                        "The place, a hub of the county or one approved for the hall; left out when it is online.",
                examples = "LIB-0614")
        @Size(min = 1, max = 60)
        @Nullable
        String venueCode,

        @Schema(description = "Its begin (UTC).", examples = "2026-12-20T13:30:00Z", required = true) @NotNull
        Instant startsAt,

        @Schema(description = "Its end (UTC), at most a day later.", examples = "2026-12-20T15:30:00Z", required = true)
        @NotNull
        Instant endsAt,

        @Schema(description = "How many people can be there.", examples = "60", required = true)
        @NotNull
        @Min(1)
        @Max(100_000)
        Integer capacity,

        @Schema(description = "Seats kept for guests, of those.", examples = "10", defaultValue = "0")
        @Min(0)
        @Max(100_000)
        @Nullable
        Integer reserved,

        @Schema(description = "The working group whose session it is.", examples = "WG-EDU")
        @Pattern(regexp = "[A-Z0-9-]{2,20}")
        @Nullable
        String workingGroup) {}
