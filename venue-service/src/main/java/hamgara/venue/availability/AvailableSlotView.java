package hamgara.venue.availability;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A slot with room, or a time that a party can have a facility alone, and where it is.
@Schema(
        name = "AvailableSlot",
        description =
                "A slot that has room, or a time in which one party can have a facility alone. For choosing; only a hold "
                        + "decides.")
record AvailableSlotView(
        @Schema(
                description =
                        "Id of the slot; absent for a time that a party chooses of a facility that it has alone: hold "
                                + "`facilityId` with `startsAt` and `endsAt` then.",
                examples = "0198c0de-0000-7000-8000-00000000000f")
        @Nullable
        UUID slotId,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "Kind of the facility.") FacilityKind kind,

        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Name of the venue.") Names venueNames,
        @Schema(description = "Category of the venue.") Category category,

        @Schema(description = "Code of the county.", examples = "0614") @Nullable
        String county,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "For whom it is kept.") Audience audience,

        @Schema(description = "Youngest age in years; absent when there is no limit.", examples = "15") @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years; absent when there is no limit.", examples = "30") @Nullable
        Integer ageMax,

        @Schema(description = "All places.", examples = "40")
        int places,

        @Schema(description = "Places free now, not counting those on hold for others.", examples = "12")
        int free,

        @Schema(description = "Metres from `near`, as the crow flies; only when `near` was given.", examples = "1240")
        @Nullable
        Integer distanceMetres) {

    static AvailableSlotView of(Room room) {
        return new AvailableSlotView(
                room.slot(),
                room.facility(),
                room.kind(),
                room.venue(),
                room.venueCode(),
                room.venueNames(),
                room.category(),
                room.county(),
                room.startsAt(),
                Jalali.of(room.startsAt()),
                room.endsAt(),
                room.audience(),
                room.ageMin(),
                room.ageMax(),
                room.places(),
                room.free(),
                room.distanceMetres());
    }
}
