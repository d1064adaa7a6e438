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

        @Schema(
                description = "true leaves it a draft, which is submitted and published later; staff of a venue always "
                        + "make drafts. false when left out.",
                examples = "false")
        @Nullable
        Boolean draft,

        @Schema(description = "Id of the operator that runs it.", examples = "0198c0de-0000-7000-8000-00000000000a")
        @NotNull
        UUID operatorId,

        @Schema(description = "Kind of programme it serves.") @NotNull
        Category category,

        @Schema(description = "What it is.") @NotNull VenueKind kind,

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
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> accessibility) {

    /// All that is said of it besides its code.
    VenueChange facts() {
        return new VenueChange(
                operatorId,
                category,
                kind,
                county,
                areaCode,
                locality,
                names,
                description,
                address,
                contact,
                location,
                amenities,
                accessibility);
    }
}
