package hamgara.forum.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share of people that a policy asks for.
public final class Share {

    private Share() {}

    /// As many people as make it up. Reckoned in decimals: 7 % of a hundred are seven, not one more.
    public static int of(int people, double share) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(people))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }
}
