package hamgara.forum.participant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a desk has said of somebody, without who it is.
@Schema(name = "Verification", description = "How surely a desk knows the person who showed the code.")
record VerificationView(
        @Schema(description = "The level it gave.", examples = "2")
        int level,

        @Schema(description = "County of the desk.", examples = "0614")
        String county) {}
