package hamgara.card.proof;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The proof of the ledger on the wire.
@Schema(name = "LedgerProof", description = "Whether the books hold, recomputed from the entries for this answer.")
record LedgerProofView(
        @Schema(description = "True when nothing below is wrong")
        boolean holds,

        @Schema(description = "Units whose entries do not add up to nothing")
        List<String> unitsOutOfBalance,

        @Schema(description = "Journals that are not balanced in each of their units", examples = "0")
        long journalsOutOfBalance,

        @Schema(description = "Pockets whose sums differ from their entries", examples = "0")
        long pocketsOff,

        @Schema(description = "One of these pockets") @Nullable
        UUID pocketOff,

        @Schema(description = "Funds whose sum differs from their entries", examples = "0")
        long fundsOff,

        @Schema(description = "One of these funds") @Nullable
        UUID fundOff,

        @Schema(description = "Number of the last sealed block; absent before the first", examples = "128") @Nullable
        Long headNumber,

        @Schema(description = "SHA-256 of the last sealed block") @Nullable
        String headHash,

        @Schema(description = "Journals posted since the last block", examples = "3")
        long journalsNotSealed,

        @Schema(description = "The first block whose content is not what was sealed; absent when the chain is whole")
        @Nullable
        Long firstBrokenBlock) {}
