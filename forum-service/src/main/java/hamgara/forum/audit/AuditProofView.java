package hamgara.forum.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a chain is whole.
@Schema(name = "HallAuditProof", description = "Whether every digest of a chain is that of its entries.")
record AuditProofView(
        @Schema(description = "The hall; absent for the chain of the platform.") @Nullable
        UUID hall,

        @Schema(description = "How many entries it has.", examples = "3")
        long entries,

        @Schema(description = "Whether all of them are as they were written.", examples = "true")
        boolean ok,

        @Schema(description = "The first that is not, or that is missing.") @Nullable
        Long firstBroken) {}
