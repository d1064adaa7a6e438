package hamgara.forum.polis;

import java.util.HashMap;
import java.util.Map;

/// How far two groupings of the same people agree: 1 the same, 0 no more than by chance.
public final class Agreement {

    private Agreement() {}

    /// The adjusted Rand index over those whom both group; -1 means not grouped.
    public static double of(int[] one, int[] other) {
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> ofOne = new HashMap<>();
        Map<Integer, Integer> ofOther = new HashMap<>();
        int people = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                people++;
                both.merge(((long) one[i] << 32) | other[i], 1, Integer::sum);
                ofOne.merge(one[i], 1, Integer::sum);
                ofOther.merge(other[i], 1, Integer::sum);
            }
        }
        double together = pairs(both);
        double inOne = pairs(ofOne);
        double inOther = pairs(ofOther);
        double byChance = inOne * inOther / pairs(Map.of(0, people));
        double most = (inOne + inOther) / 2;
        return most == byChance ? 1 : (together - byChance) / (most - byChance);
    }

    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
