package hamgara.kit.ids;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes UUIDs of version 7: they sort by the millisecond they were made in, which keeps indexes compact.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis();
        long high = (now << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
