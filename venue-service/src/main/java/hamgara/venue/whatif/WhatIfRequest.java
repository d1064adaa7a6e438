package hamgara.venue.whatif;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.venue.slot.Audience;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Idle windows that might open.
@Schema(name = "WhatIfRequest", description = "Idle windows of offered capacities that might open at certain hours.")
record WhatIfRequest(
        @Schema(description = "Ids of capacities, such as three school halls.") @NotNull @Size(min = 1, max = 50)
        List<@NotNull UUID> capacities,

        @Schema(
                type = SchemaType.STRING,
                description = "Begin, clock time in Tehran; only idle hours from then on would open.",
                examples = "16:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @Schema(type = SchemaType.STRING, description = "End, clock time in Tehran.", examples = "20:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime to,

        @Schema(
                description =
                        "For whom they would open; for everyone when left out, which meets no wish for hours kept for women, "
                                + "girls, families or people with a disability.")
        @Nullable
        Audience audience,

        @Schema(description = "Whole weeks of demand to look back, 1 to 26; 4 when left out.", examples = "4")
        @Min(1)
        @Max(26)
        @Nullable
        Integer weeks) {}
