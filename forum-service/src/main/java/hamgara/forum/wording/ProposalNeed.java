package hamgara.forum.wording;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The place and time a proposal asks for, in the words of venue-service, which counts it as demand.
@Schema(
        name = "ProposalNeed",
        description =
                "A place and its hours that the proposal asks for. Its author and everyone who supports it count as "
                        + "wishing for one place there in the four weeks after.")
public record ProposalNeed(
        @Schema(
                description = "What kind of place.",
                enumeration = {
                    "SPORT_HALL",
                    "PITCH",
                    "AUDITORIUM",
                    "READING_ROOM",
                    "WORKSHOP",
                    "GYM",
                    "OPEN_SPACE",
                    "THEATRE",
                    "POOL"
                },
                examples = "SPORT_HALL",
                required = true)
        @NotNull
        @Pattern(regexp = "SPORT_HALL|PITCH|AUDITORIUM|READING_ROOM|WORKSHOP|GYM|OPEN_SPACE|THEATRE|POOL")
        String kind,

        @Schema(
                description = "For whom.",
                enumeration = {"MIXED", "FAMILY", "WOMEN", "MEN", "GIRLS", "BOYS", "DISABLED"},
                examples = "WOMEN",
                required = true)
        @NotNull
        @Pattern(regexp = "MIXED|FAMILY|WOMEN|MEN|GIRLS|BOYS|DISABLED")
        String audience,

        @Schema(description = "Days of the week.", examples = "[\"SATURDAY\", \"TUESDAY\"]", required = true)
        @NotEmpty
        @Size(max = 7)
        Set<@NotNull DayOfWeek> weekdays,

        @Schema(description = "Begin, Tehran time.", examples = "16:00", required = true)
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @Schema(description = "End, on the same day.", examples = "18:00", required = true)
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime to) {

    /// Refuses hours that have no length.
    public ProposalNeed checked() {
        if (!from.isBefore(to)) {
            throw new NeedWithoutHours().at("/need/to");
        }
        return this;
    }
}
