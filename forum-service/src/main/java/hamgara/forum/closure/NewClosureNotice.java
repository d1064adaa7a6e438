package hamgara.forum.closure;

import hamgara.kit.time.ClosureNotice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure to be announced.
@Schema(name = "NewClosureNotice")
record NewClosureNotice(
        @Schema(description = "Counties it holds in.", examples = "[\"0614\"]", required = true)
        @NotEmpty
        @Size(max = 60)
        Set<@Pattern(regexp = "[0-9]{4}") String> counties,

        @Schema(description = "First day.", examples = "2027-07-12", required = true) @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, included; at most 60 days after the first.", required = true) @NotNull
        LocalDate toOn,

        @Schema(
                description = "FULL: closed. SHORT_DAY: closed from `endTime`. REMOTE_WORK: the work goes on.",
                required = true)
        @NotNull
        ClosureNotice.Kind kind,

        @Schema(description = "When a short day ends, Tehran time; for SHORT_DAY only.", examples = "11:00") @Nullable
        LocalTime endTime,

        @Schema(
                description = "What it closes. Only AGENCIES moves answer clocks.",
                examples = "[\"AGENCIES\",\"SCHOOLS\"]",
                required = true)
        @NotEmpty
        Set<ClosureNotice.@NotNull Applies> appliesTo,

        @Schema(description = "Language of the title; fa when left out.", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(
                description = "Title of the notice, at most 200 characters.",
                examples = "تعطیلی به سبب گردوغبار",
                required = true)
        @NotBlank
        @Size(max = 200)
        String title) {}
