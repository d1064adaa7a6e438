package hamgara.card.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks for printed cards.
@Schema(name = "NewCardBatch", description = "Blank cards, cards for enrolments, or both: 1 to 500 together.")
record NewCardBatch(
        @Schema(description = "A published programme of the caller's county") @NotNull
        UUID programmeId,

        @Schema(description = "Where the cards go: a name of the county's own choice", examples = "shush-1")
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}")
        String desk,

        @Schema(description = "Cards for the stock, bound to nobody yet", examples = "50") @Min(0) @Max(500) @Nullable
        Integer blank,

        @Schema(description = "Active enrolments to make a card for; a card asked for before is taken up")
        @Size(max = 500)
        @Nullable
        List<@NotNull UUID> enrolmentIds) {

    int blanks() {
        return blank == null ? 0 : blank;
    }

    List<UUID> enrolments() {
        return enrolmentIds == null
                ? List.of()
                : enrolmentIds.stream().distinct().toList();
    }
}
