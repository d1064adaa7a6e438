package hamgara.venue.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of sessions of a series.
@Schema(
        name = "SessionChange",
        description = "What is to become of one session, of it and those after it, or of all to come.")
record NewSessionChange(
        @Schema(description = "Which sessions.", examples = "FOLLOWING") @NotNull
        Scope scope,

        @Schema(description = "What happens to them.", examples = "CHANGE") @NotNull
        Action action,

        @Schema(type = SchemaType.STRING, description = "Another begin, clock time in Tehran.", examples = "18:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable
        LocalTime startTime,

        @Schema(description = "Another length in minutes.", examples = "60") @Min(10) @Max(720) @Nullable
        Integer minutes,

        @Schema(description = "Another number of places.", examples = "16") @Min(1) @Nullable
        Integer places,

        @Schema(
                description =
                        "Whether sessions that cannot be changed stay as they are; otherwise they refuse the whole change.",
                examples = "true")
        @Nullable
        Boolean skipConflicts) {

    @Schema(name = "SessionScope", description = "`THIS` session, it and the `FOLLOWING` ones, or `ALL` to come.")
    enum Scope {
        THIS,
        FOLLOWING,
        ALL
    }

    @Schema(
            name = "SessionAction",
            description =
                    "`CHANGE`: other hours or places. `CANCEL`: they do not take place. `RESUME`: those that were skipped take "
                            + "place after all, at the hours of the series or those told, where nothing stands in their way any more.")
    enum Action {
        CHANGE,
        CANCEL,
        RESUME
    }

    @JsonIgnore
    boolean skipping() {
        return Boolean.TRUE.equals(skipConflicts);
    }
}
