package hamgara.forum.merge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Parts of a proposal are to stand on their own.
@Schema(name = "NewSplit", description = "Parts of a proposal that are to stand on their own; the rest stays as it is.")
record NewSplit(
        @Schema(description = "The parts, at most five.", required = true) @NotEmpty @Size(max = 5) @Valid
        List<@NotNull NewPart> parts) {}
