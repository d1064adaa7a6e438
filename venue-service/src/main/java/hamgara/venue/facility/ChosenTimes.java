package hamgara.venue.facility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which times a party may choose for an exclusive facility.
@Schema(
        name = "ChosenTimes",
        description = "Which times a party may choose. Begins lie so many minutes apart, counted from the opening.")
public record ChosenTimes(
        @Schema(
                description = "Minutes from one possible begin to the next; the length is a multiple of it too.",
                examples = "30")
        @Min(5)
        @Max(720)
        int startEveryMinutes,

        @Schema(description = "Shortest length in minutes, a multiple of startEveryMinutes.", examples = "60")
        @Min(5)
        @Max(1440)
        int minMinutes,

        @Schema(description = "Greatest length in minutes, a multiple of startEveryMinutes.", examples = "180")
        @Min(5)
        @Max(1440)
        int maxMinutes,

        @Schema(
                description =
                        "Minutes before each use in which nothing else may be there, for preparing; 0 when left out.",
                examples = "0")
        @Min(0)
        @Max(240)
        @Nullable
        Integer bufferBeforeMinutes,

        @Schema(
                description =
                        "Minutes after each use in which nothing else may be there, for clearing; 0 when left out.",
                examples = "15")
        @Min(0)
        @Max(240)
        @Nullable
        Integer bufferAfterMinutes) {

    int before() {
        return bufferBeforeMinutes == null ? 0 : bufferBeforeMinutes;
    }

    int after() {
        return bufferAfterMinutes == null ? 0 : bufferAfterMinutes;
    }

    @JsonIgnore
    boolean isEven() {
        return minMinutes <= maxMinutes && minMinutes % startEveryMinutes == 0 && maxMinutes % startEveryMinutes == 0;
    }

    /// Whether a time lies on the grid and is neither too short nor too long.
    public boolean allow(Instant opensAt, Instant startsAt, Instant endsAt) {
        Duration step = Duration.ofMinutes(startEveryMinutes);
        Duration length = Duration.between(startsAt, endsAt);
        return isMultiple(Duration.between(opensAt, startsAt), step)
                && isMultiple(length, step)
                && length.compareTo(Duration.ofMinutes(minMinutes)) >= 0
                && length.compareTo(Duration.ofMinutes(maxMinutes)) <= 0;
    }

    private static boolean isMultiple(Duration length, Duration step) {
        return step.multipliedBy(length.dividedBy(step)).equals(length);
    }
}
