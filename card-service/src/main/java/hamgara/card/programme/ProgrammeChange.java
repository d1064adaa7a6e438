package hamgara.card.programme;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Changes what belongs to no version of a programme.
@Schema(name = "ProgrammeChange", description = "What belongs to no version.")
record ProgrammeChange(@NotNull @Valid Names names) {}
