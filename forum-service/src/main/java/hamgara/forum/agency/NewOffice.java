package hamgara.forum.agency;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An office and the areas it serves from now on.
@Schema(name = "NewOffice")
record NewOffice(
        @Schema(description = "Kind of agency.", examples = "MUNICIPALITY", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z_]{2,40}")
        String kind,

        @Schema(description = "County of its seat.", examples = "0614", required = true)
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "Names of the office.", required = true) @Valid @NotNull
        Names names,

        @Schema(
                description = "Codes of the areas it serves, whole counties among them, also of other counties.",
                examples = "[\"06140101\"]",
                required = true)
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull @Pattern(regexp = "[0-9a-f-]{4,40}") String> areas) {}
