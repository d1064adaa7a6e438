package hamgara.card.proof;

import java.time.Instant;

/// A sealed stretch of the ledger: the entries of the transactions from one number to below another.
record Block(
        long number,
        long fromXact,
        long belowXact,
        long journals,
        long entries,
        String previous,
        String hash,
        Instant sealedAt) {}
