package hamgara.venue.slot;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A slot as the API shows it.
@Schema(name = "Slot", description = "One bookable stretch of time of a facility.")
record SlotView(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID id,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

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

        @Schema(
                description =
                        "`OPEN` while it can be booked until it begins, `CLOSED` while its venue is closed at that time, keeps it for "
                                + "its pupils or is out of use, `PRIVATE` when one party has it alone, `RELEASED` when that party gave it "
                                + "back or its hours changed. More words may come.",
                examples = "OPEN")
        String status,

        @Schema(
                description =
                        "True for an open match: a party that took the facility alone has opened the rest of its places.",
                examples = "false")
        boolean openMatch,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static SlotView of(SlotFacts slot) {
        return new SlotView(
                slot.id(),
                slot.facilityId(),
                slot.venueId(),
                slot.venueCode(),
                slot.category(),
                slot.county(),
                slot.startsAt(),
                Jalali.of(slot.startsAt()),
                slot.endsAt(),
                slot.audience(),
                slot.ageMin(),
                slot.ageMax(),
                slot.capacity(),
                slot.free(),
                slot.status(),
                slot.exclusive() && slot.status().equals("OPEN"),
                slot.version());
    }
}
