package hamgara.venue.schoolblock;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.text.PersianText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time to keep.
@Schema(name = "NewSchoolBlock", description = "A time that a school keeps to itself.")
record NewSchoolBlock(
        @Schema(description = "Why.", examples = "SAFEGUARDING") @NotNull
        SchoolBlockKind kind,

        @Schema(description = "What it is called.", examples = "ساعت‌های آموزش، سال ۱۴۰۵–۱۴۰۶")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "First day in Tehran, ISO.", examples = "2026-09-23") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, ISO, included; at most 400 days in all.", examples = "2027-06-05") @NotNull
        LocalDate toOn,

        @Schema(
                description = "Days of the week; Saturday to Wednesday when left out.",
                examples = "[\"SAT\", \"SUN\", \"MON\", \"TUE\", \"WED\"]")
        @Size(min = 1, max = 7)
        @Nullable
        Set<@NotNull SchoolDay> weekdays,

        @Schema(
                type = SchemaType.STRING,
                description = "Begin on each day, clock time in Tehran; whole days when both times are left out.",
                examples = "07:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime from,

        @Schema(type = SchemaType.STRING, description = "End on each day, clock time in Tehran.", examples = "14:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime to) {

    /// Tidied before validation, so that a name of nothing but marks is refused; an absent one is left to it
    /// too.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewSchoolBlock {
        name = name == null ? null : PersianText.stored(name, "fa");
    }

    @JsonIgnore
    Set<SchoolDay> days() {
        return weekdays == null ? EnumSet.range(SchoolDay.SAT, SchoolDay.WED) : weekdays;
    }
}
