package hamgara.card.quote;

import hamgara.card.programme.FundShare;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What one fund bears of an amount, in rials.
public record FunderShare(UUID fund, long amount) {

    private static final int WHOLE = 100;

    /// Parts by percent that add up to the amount: what rounding leaves over goes to the first funds, a rial each.
    static List<FunderShare> of(long amount, List<FundShare> shares) {
        var parts = new ArrayList<FunderShare>();
        long left = amount;
        for (FundShare share : shares) {
            long part = amount / WHOLE * share.percent() + amount % WHOLE * share.percent() / WHOLE;
            left -= part;
            parts.add(new FunderShare(share.fund(), part));
        }
        for (int i = 0; left > 0 && !parts.isEmpty(); i = (i + 1) % parts.size()) {
            FunderShare part = parts.get(i);
            parts.set(i, new FunderShare(part.fund(), part.amount() + 1));
            left--;
        }
        return List.copyOf(parts);
    }
}
