package hamgara.venue.venue;

import hamgara.kit.text.Names;
import hamgara.venue.place.Address;
import hamgara.venue.place.Contact;
import hamgara.venue.place.Location;
import hamgara.venue.place.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything that is said of a venue, as it is to be from now on.
@Schema(
        name = "VenueChange",
        description = "All facts of a venue but its code, as they are to be; what is left out is empty afterwards.")
record VenueChange(
        @Schema(
                description = "Id of the operator that runs it; absent while the county has not named one.",
                examples = "0198c0de-0000-7000-8000-00000000000a")
        @Nullable
        UUID operatorId,

        @Schema(description = "Kind of programme it serves.", examples = "SPORT") @NotNull
        Category category,

        @Schema(description = "What it is.", examples = "SPORT_HALL") @NotNull
        VenueKind kind,

        @Schema(description = "Code of the county.", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(
                description =
                        "SCI code of the smallest area known in which it lies, within the county today; the county "
                                + "when left out.",
                examples = "0614021281")
        @Pattern(regexp = "[0-9]{2,16}")
        @Nullable
        String areaCode,

        @Schema(description = "Town, quarter or village, in Persian.", examples = "شوش، کوی ابوذر")
        @Size(max = 200)
        @Nullable
        String locality,

        @Schema(description = "Its name.") @NotNull @Valid Names names,

        @Schema(description = "What visitors should know.") @Valid @Nullable
        Wording description,

        @Schema(description = "Its address; absent while unknown.") @Valid @Nullable
        Address address,

        @Schema(description = "How the institution is reached.") @Valid @Nullable
        Contact contact,

        @Schema(description = "Where it is; absent while unknown.") @Valid @Nullable
        Location location,

        @Schema(description = "What it has: terms of the taxonomy `amenities`.", examples = "[\"PARKING\", \"SHOWER\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> amenities,

        @Schema(
                description = "For whom it is made easy: terms of the taxonomy `accessibility`.",
                examples = "[\"RAMP\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> accessibility) {}
