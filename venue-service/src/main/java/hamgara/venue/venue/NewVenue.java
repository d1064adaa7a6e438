package hamgara.venue.venue;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A venue to register.
@Schema(name = "NewVenue", description = "A place where programmes happen.")
record NewVenue(
        @Schema(
                description =
                        "Stable short name: Latin letters, digits and hyphens; never changes. Tokens of its staff and "
                                + "terminals carry it.",
                examples = "takhti")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        String code,

        @Schema(description = "Id of the operator that runs it.") @NotNull
        UUID operatorId,

        @Schema(description = "Kind of programme it serves.") @NotNull
        Category category,

        @Schema(description = "What it is.") @NotNull VenueKind kind,

        @Schema(description = "Code of the county.", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "Town, quarter or village, in Persian.", examples = "شوش، کوی ابوذر")
        @Size(max = 200)
        @Nullable
        String locality,

        @Schema(description = "Its name.") @NotNull @Valid Names names,

        @Schema(description = "Where it is; absent while unknown.") @Valid @Nullable
        Location location) {}
