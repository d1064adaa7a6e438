package hamgara.card.household;

import hamgara.kit.version.StaleVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who live together, with one of them as head.
@Entity
class Household {

    @Id
    UUID id;

    String countyCode;
    UUID headId;
    Instant foundedAt;

    @Nullable
    Instant dissolvedAt;

    @Version
    long version;

    Household() {}

    void requireOpen(long seen) {
        StaleVersion.check(seen, version);
        if (dissolvedAt != null) {
            throw new HouseholdRefusal.HouseholdDissolved();
        }
    }
}
