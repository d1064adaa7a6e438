package hamgara.card.riskcase;

import hamgara.card.authorization.StruckFor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that looks like misuse, looked at by two people before it is decided.
@Entity
class RiskCase {

    enum Kind {
        BURST_AT_VENUE,
        SPLITTING,
        NEAR_EXPIRY,
        REPORTED
    }

    enum State {
        OPEN,
        ASSIGNED,
        PROPOSED,
        CONFIRMED,
        CLEARED
    }

    enum Outcome {
        CONFIRMED,
        CLEARED
    }

    /// Why it is judged so; codes only, as a text could name people.
    enum Reason {
        EVENT_AT_VENUE,
        FAMILY_TOGETHER,
        DATA_ERROR,
        NO_SERVICE_GIVEN,
        CASH_GIVEN_OUT,
        CARDS_COLLECTED;

        /// Who took money for it was part of it; in every other case the holders have not had what they paid for.
        StruckFor struckFor() {
            return this == CASH_GIVEN_OUT ? StruckFor.SOURCE : StruckFor.HOLDER;
        }
    }

    @Id
    UUID id;

    String countyCode;

    @Nullable
    UUID ruleId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String venueCode;

    @Nullable
    UUID personId;

    LocalDate day;

    @Enumerated(EnumType.STRING)
    State state;

    /// Pseudonyms of accounts; a case a rule opened has no opener.
    @Nullable
    String openedBy;

    @Nullable
    String assignedTo;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    @Nullable
    String proposedBy;

    @Nullable
    String decidedBy;

    Instant openedAt;

    @Nullable
    Instant decidedAt;

    @Version
    long version;

    RiskCase() {}

    boolean isOver() {
        return state == State.CONFIRMED || state == State.CLEARED;
    }
}
