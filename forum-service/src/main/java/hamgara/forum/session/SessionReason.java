package hamgara.forum.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a session does not take place as announced.
@Schema(name = "SessionReason")
record SessionReason(
        @Schema(description = "The reason, which is public.", examples = "گرد و غبار", required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {

    /// The opening of a session.
    @Schema(name = "SessionOpening")
    record Opening(
            @Schema(
                    description = "When too few are there: why it goes on all the same. It is kept in the session.",
                    examples = "نشست به درخواست حاضران برگزار شد.")
            @Size(max = 500)
            @Nullable
            String noQuorum) {}
}
