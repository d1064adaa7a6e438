package hamgara.venue.daylist;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The keys of day lists; the one that signs never stands in the database.
@ConfigMapping(prefix = "hamgara.day-list")
interface DayListConfig {

    /// The 32-byte seed of the Ed25519 key that signs, in Base64.
    String key();

    /// The 32-byte public keys of earlier days whose lists still count, in Base64.
    Optional<List<String>> earlierKeys();

    /// A list is dated to the last such step of time: it stays the same until then as long as nothing has changed.
    Duration datedEvery();

    /// How many days ahead a list can be fetched.
    int daysAhead();
}
