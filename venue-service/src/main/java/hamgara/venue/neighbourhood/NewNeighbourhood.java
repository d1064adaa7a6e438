package hamgara.venue.neighbourhood;

import hamgara.kit.text.Names;
import hamgara.venue.place.Location;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A neighbourhood as the county draws it.
@Schema(
        name = "NewNeighbourhood",
        description = "A neighbourhood as the county draws it: an outline, localities, or both; a place lies in it by "
                + "either.")
record NewNeighbourhood(
        @Schema(description = "Code of the county.", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "SCI code of the smallest official area around it, if any.", examples = "0614021281")
        @Pattern(regexp = "[0-9]{2,16}")
        @Nullable
        String areaCode,

        @Schema(description = "Its name.") @NotNull @Valid Names names,

        @Schema(description = "How many people live there.", examples = "5200") @Min(1) @Max(5_000_000)
        int people,

        @Schema(description = "Day for which they were counted, ISO; not ahead.", examples = "2026-03-21") @NotNull
        LocalDate countedOn,

        @Schema(description = "Where the number comes from; no names of persons.", examples = "خانهٔ بهداشت محله")
        @NotBlank
        @Size(max = 200)
        String source,

        @Schema(
                description =
                        "Its corners in order, at least three; the line closes by itself and does not cross itself.",
                examples =
                        "[{\"latitude\": 32.18, \"longitude\": 48.24}, {\"latitude\": 32.18, \"longitude\": 48.26}, {\"latitude\": 32.20, \"longitude\": 48.25}]")
        @Size(min = 3, max = 300)
        @Nullable
        List<@NotNull @Valid Location> boundary,

        @Schema(
                description = "Localities as venues name them, in any spelling; a part between commas counts.",
                examples = "[\"کوی ابوذر\"]")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 100) String> localities,

        @Schema(description = "What it needs, one line for a kind.") @NotNull @Size(max = 20)
        List<@NotNull @Valid Need> needs) {}
