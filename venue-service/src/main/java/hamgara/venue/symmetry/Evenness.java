package hamgara.venue.symmetry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// One minus the Gini coefficient: 1 when all have the same, less the more one has before the others.
final class Evenness {

    private Evenness() {}

    /// Of values of zero or more, to four places; 1 where there is nothing to share out.
    static BigDecimal of(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return BigDecimal.ONE.setScale(4, RoundingMode.UNNECESSARY);
        }
        BigDecimal apart = BigDecimal.ZERO;
        for (BigDecimal one : values) {
            for (BigDecimal other : values) {
                apart = apart.add(one.subtract(other).abs());
            }
        }
        BigDecimal gini = apart.divide(sum.multiply(BigDecimal.valueOf(2L * values.size())), 10, RoundingMode.HALF_UP);
        return BigDecimal.ONE.subtract(gini).setScale(4, RoundingMode.HALF_UP);
    }

    /// Attended of offered, to four places.
    static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(4, RoundingMode.UNNECESSARY)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
