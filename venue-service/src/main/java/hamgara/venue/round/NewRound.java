package hamgara.venue.round;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A round to hold.
@Schema(name = "NewAllocationRound", description = "A round in which schools and clubs apply for hours of a season.")
record NewRound(
        @Schema(description = "Code of the county.", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "What it is called.") @NotNull @Valid
        Names names,

        @Schema(description = "First day of applying, ISO.", examples = "2026-12-01") @NotNull
        LocalDate opensOn,

        @Schema(description = "Last day of applying, ISO.", examples = "2026-12-14") @NotNull
        LocalDate closesOn,

        @Schema(description = "First day of the season, after that.", examples = "2026-12-22") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day of the season, at most 400 days after.", examples = "2027-03-19") @NotNull
        LocalDate toOn,

        @Schema(description = "Hours that are given out; those of one facility and day do not overlap.")
        @NotNull
        @Size(min = 1, max = 500)
        List<@NotNull @Valid RoundWindow> windows) {}
