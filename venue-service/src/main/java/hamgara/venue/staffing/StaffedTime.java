package hamgara.venue.staffing;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.venue.staff.StaffKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A time of the day in which staff is there.
@Schema(name = "StaffedTime", description = "A time of the day in which staff of these kinds is on duty.")
record StaffedTime(
        @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "08:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @Schema(
                type = SchemaType.STRING,
                description = "End, clock time in Tehran, after the begin.",
                examples = "12:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime to,

        @Schema(description = "Kinds of staff.", examples = "[\"WOMEN\", \"LIFEGUARD\"]")
        @NotNull
        @Size(min = 1, max = 6)
        List<@NotNull StaffKind> kinds) {}
