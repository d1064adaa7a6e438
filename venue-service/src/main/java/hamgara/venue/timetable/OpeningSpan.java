package hamgara.venue.timetable;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import hamgara.kit.time.EndOfDay;
import hamgara.venue.changeover.KeptHours;
import hamgara.venue.slot.Audience;
import hamgara.venue.staff.StaffKind;
import hamgara.venue.staff.StaffKinds;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The same hours every week, kept for one audience.
@Embeddable
@Schema(name = "OpeningSpan", description = "Hours of one day of the week, kept for one audience.")
public record OpeningSpan(
        @Schema(description = "Day of the week.") @NotNull @Enumerated(EnumType.STRING)
        Weekday weekday,

        @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "16:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Column(name = "from_time")
        LocalTime from,

        @Schema(
                type = SchemaType.STRING,
                description =
                        "End, clock time in Tehran, after the begin and on the same day; `24:00` is the midnight with which it ends.",
                examples = "20:00")
        @NotNull
        @JsonSerialize(using = EndOfDay.Writer.class)
        @JsonDeserialize(using = EndOfDay.Reader.class)
        @JdbcTypeCode(SqlTypes.LOCAL_TIME)
        @Column(name = "to_time")
        LocalTime to,

        @Schema(description = "For whom it is kept.") @NotNull @Enumerated(EnumType.STRING)
        Audience audience,

        @Schema(description = "Youngest age in years; absent without a limit.", examples = "15")
        @Min(0)
        @Max(120)
        @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years; absent without a limit.", examples = "30")
        @Min(0)
        @Max(120)
        @Nullable
        Integer ageMax,

        @Schema(description = "Places of each slot, at most those of the facility.", examples = "12") @Min(1)
        int places,

        @Schema(
                description =
                        "Staff that has to be on duty. Such a slot can be booked once it is confirmed for its day that they "
                                + "are; absent when none is required.",
                examples = "[\"LIFEGUARD\", \"WOMEN\"]")
        @Size(min = 1, max = 6)
        @Convert(converter = StaffKinds.class)
        @Nullable
        List<@NotNull StaffKind> staff) {

    public OpeningSpan {
        staff = staff == null ? null : staff.stream().distinct().sorted().toList();
    }

    OpeningSpan withAtMost(int most) {
        return new OpeningSpan(weekday, from, to, audience, ageMin, ageMax, Math.min(places, most), staff);
    }

    KeptHours kept() {
        return new KeptHours(weekday.name(), from, to, audience);
    }

    @JsonIgnore
    boolean isOrdered() {
        return from.isBefore(to) && (ageMin == null || ageMax == null || ageMin <= ageMax);
    }

    boolean overlaps(OpeningSpan other) {
        return weekday == other.weekday && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
