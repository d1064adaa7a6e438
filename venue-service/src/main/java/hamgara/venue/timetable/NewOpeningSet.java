package hamgara.venue.timetable;

import hamgara.kit.text.PersianText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Opening hours to set.
@Schema(name = "NewOpeningSet", description = "Weekly opening hours of a facility for a period.")
record NewOpeningSet(
        @Schema(description = "What it is called.", examples = "پاییز ۱۴۰۵") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "First day, ISO.", examples = "2026-11-23") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, ISO.", examples = "2027-03-20") @NotNull
        LocalDate toOn,

        @Schema(description = "When they are meant to hold; `NORMAL` when left out.", examples = "RAMADAN") @Nullable
        Season season,

        @Schema(
                description =
                        "On a day that several sets of the facility cover only the highest priority counts, such as a summer or "
                                + "Ramadan timetable over the usual one; that of the season when left out.",
                examples = "10")
        @Min(0)
        @Max(100)
        @Nullable
        Integer priority,

        @Schema(description = "Length of a slot in minutes, 10 to 720.", examples = "90") @Min(10) @Max(720)
        int slotMinutes,

        @Schema(
                description =
                        "How many days ahead slots are made of these hours without being asked for, day by day; 0 when left out: "
                                + "only on request. A season is about 93 days.",
                examples = "93")
        @Min(0)
        @Max(186)
        @Nullable
        Integer aheadDays,

        @Schema(description = "The hours; those of one day do not overlap.") @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Valid OpeningSpan> spans) {

    /// Tidied before validation, so that a name of nothing but marks is refused; an absent one is left to it
    /// too.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewOpeningSet {
        name = name == null ? null : PersianText.stored(name, "fa");
    }

    Season seasonOrNormal() {
        return season == null ? Season.NORMAL : season;
    }
}
