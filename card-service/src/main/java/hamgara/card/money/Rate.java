package hamgara.card.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How many current rials make a new one on a day; none before the day of the rule.
public record Rate(@Nullable Long currentPerNew) {

    /// The most one amount may be: far above any budget, far below where sums of amounts would no longer fit.
    private static final long MOST = 1_000_000_000_000_000L;

    /// An amount above zero in current rials, which is what the ledger counts in.
    public long rials(Money money, String pointer) {
        long rials = current(money, pointer);
        if (rials <= 0 || rials > MOST) {
            throw new MoneyRefusal.AmountNotPossible().at(pointer + "/amount");
        }
        return rials;
    }

    public Money money(long rials) {
        return new Money(rials, Money.CURRENT, currentPerNew == null ? null : decimal(rials, currentPerNew));
    }

    private long current(Money money, String pointer) {
        if (!money.currency().equals(Money.NEW)) {
            return money.amount();
        }
        if (currentPerNew == null) {
            throw new MoneyRefusal.NewRialNotYet().at(pointer + "/currency");
        }
        return Math.abs(money.amount()) > MOST ? MOST + 1 : money.amount() * currentPerNew;
    }

    private static String decimal(long rials, long currentPerNew) {
        return BigDecimal.valueOf(rials)
                .divide(BigDecimal.valueOf(currentPerNew))
                .stripTrailingZeros()
                .toPlainString();
    }
}
