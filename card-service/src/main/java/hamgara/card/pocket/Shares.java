package hamgara.card.pocket;

import java.math.BigInteger;
import java.util.List;

/// Shares an amount out by weights, so that the parts add up to it and none is above its weight.
///
/// Each place in turn takes its whole part of what is left over. The database does the same in `share_of`, so what
/// a fund is told lies in a pocket is what comes back to it.
final class Shares {

    private Shares() {}

    static long[] of(long amount, List<Long> weights) {
        long leftOver = amount;
        long total = weights.stream().mapToLong(Long::longValue).sum();
        var parts = new long[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            long weight = weights.get(i);
            parts[i] = total == 0 ? 0 : part(leftOver, weight, total);
            leftOver -= parts[i];
            total -= weight;
        }
        return parts;
    }

    private static long part(long amount, long weight, long total) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(total))
                .longValueExact();
    }
}
