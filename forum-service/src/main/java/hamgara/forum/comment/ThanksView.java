package hamgara.forum.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of thanks.
@Schema(name = "Thanks", description = "How many people thanked for a comment.")
record ThanksView(
        @Schema(description = "The comment.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID commentId,

        @Schema(description = "People who thanked for it.", examples = "3")
        int thanks,

        @Schema(description = "Whether the caller is among them.", examples = "true")
        boolean mine) {}
