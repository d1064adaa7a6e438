/// Proof: lets an auditor see, add up and recompute everything the ledger holds.
@NullMarked
package hamgara.card.proof;

import org.jspecify.annotations.NullMarked;
