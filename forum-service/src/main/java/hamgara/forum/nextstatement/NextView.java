package hamgara.forum.nextstatement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The statement to be asked next.
@Schema(name = "NextStatement", description = "The statement to be asked next, drawn by its weight in the latest map.")
record NextView(
        @Schema(
                description = "The statement; absent when there is none left.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID statementId,

        @Schema(description = "Language it is written in.", examples = "fa") @Nullable
        String lang,

        @Schema(description = "Its text.", examples = "ورزشگاه عصرها برای دختران هم باز باشد.") @Nullable
        String text,

        @Schema(description = "Statements the caller has not voted on, with this one.", examples = "12")
        int left) {}
