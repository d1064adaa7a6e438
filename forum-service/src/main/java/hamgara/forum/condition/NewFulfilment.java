package hamgara.forum.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a condition came true.
@Schema(name = "NewFulfilment", description = "How a condition came true.")
record NewFulfilment(
        @Schema(description = "How; everybody sees it.", examples = "اداره یک مربی زن معرفی کرد.", required = true)
        @NotBlank
        @Size(max = 1000)
        String how) {}
