package hamgara.forum.organisation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a secretary says of a profile.
@Schema(name = "OrganisationDecision")
record Decision(
        @Schema(description = "True verifies it, false refuses it.", examples = "true", required = true) @NotNull
        Boolean verified) {}
