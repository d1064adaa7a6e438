package hamgara.card.proof;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One sealed block on the wire.
@Schema(name = "LedgerBlock", description = "A sealed stretch of the ledger.")
record LedgerBlockView(
        @Schema(examples = "128") long number,

        @Schema(description = "The first transaction of the stretch")
        long fromXact,

        @Schema(description = "The first transaction after the stretch")
        long belowXact,

        @Schema(examples = "311") long journals,
        @Schema(examples = "640") long entries,

        @Schema(description = "Hash of the block before; 64 zeros for the first")
        String previous,

        @Schema(description = "SHA-256 over the previous hash and the entries")
        String hash,

        @Schema(description = "When it was sealed (UTC)") Instant sealedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String sealedAtJalali) {

    static LedgerBlockView of(Block block) {
        return new LedgerBlockView(
                block.number(),
                block.fromXact(),
                block.belowXact(),
                block.journals(),
                block.entries(),
                block.previous(),
                block.hash(),
                block.sealedAt(),
                Jalali.of(block.sealedAt()));
    }
}
