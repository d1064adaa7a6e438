package hamgara.venue.availability;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of slots with room.
@Schema(name = "Availability", description = "Slots that have room, earliest first.")
record AvailabilityView(
        @Schema(description = "Slots with room.") List<AvailableSlotView> items,

        @Schema(
                description = "Cursor of the following page; absent on the last one.",
                examples = "WyIyMDI2LTExLTIzVDA2OjMwOjAwWiIsIjAxOThjMGRlLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwZiJd")
        @Nullable
        String next,

        @Schema(description = "Why there is no more; only on a first page that is not full.") @Nullable
        WhyNotView whyNot) {}
