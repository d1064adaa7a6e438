package hamgara.forum.balance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who was there.
@Schema(
        name = "ParticipationBalance",
        description =
                "Who was at a session, as people said of themselves. Small numbers are absent, and with them as many "
                        + "more as it takes that they cannot be worked out.")
record BalanceView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "How many were there, where that is no small number.", examples = "41") @Nullable
        Integer present,

        @Schema(description = "By what was asked; empty where few were there.")
        List<Field> fields) {

    /// What was asked.
    @Schema(name = "BalanceField", description = "One question and how many said what.")
    record Field(
            @Schema(description = "GENDER, AGE or PLACE.", examples = "GENDER")
            String field,

            @Schema(description = "Every answer there is, and UNSAID for who gave none.")
            List<Cell> cells) {}

    /// How many said it.
    @Schema(name = "BalanceCell")
    record Cell(
            @Schema(description = "The answer.", examples = "WOMAN")
            String value,

            @Schema(description = "How many people; absent where it is not shown.", examples = "22") @Nullable
            Integer people) {}
}
