package hamgara.card.riskrule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pattern that opens cases in a county.
@Entity
class RiskRule {

    /// The patterns, after what was found in Italy's youth card of 2018 to 2020.
    enum Kind {
        BURST_AT_VENUE,
        SPLITTING,
        NEAR_EXPIRY
    }

    enum State {
        ACTIVE,
        RETIRED
    }

    @Id
    UUID id;

    String countyCode;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    Integer people;

    @Nullable
    Integer uses;

    @Nullable
    Integer minutes;

    @Nullable
    Integer percent;

    @Enumerated(EnumType.STRING)
    State state;

    /// Pseudonym of the account that made it.
    String madeBy;

    Instant madeAt;

    @Version
    long version;

    RiskRule() {}
}
