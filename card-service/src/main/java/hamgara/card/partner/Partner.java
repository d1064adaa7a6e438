package hamgara.card.partner;

import hamgara.kit.text.Names;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation that takes part with its venues.
@Entity
class Partner {

    enum Kind {
        PUBLIC,
        SCHOOL,
        ASSOCIATION,
        PRIVATE
    }

    enum State {
        APPLIED,
        APPROVED,
        REJECTED,
        SUSPENDED,
        TERMINATED
    }

    enum Reason {
        DOCUMENTS,
        BANK_ACCOUNT,
        RISK,
        CONTRACT_ENDED,
        OWN_WISH,
        OTHER
    }

    @Id
    UUID id;

    String countyCode;

    @Nullable
    UUID operatorId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    String appliedBy;
    Instant appliedAt;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    long version;

    Partner() {}

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    /// Moves on from one of some states; nobody decides on their own application.
    void decide(Set<State> from, State to, @Nullable Reason why, String by, Instant now) {
        if (!from.contains(state)) {
            throw new PartnerRefusal.PartnerStateConflict(state);
        }
        if (by.equals(appliedBy)) {
            throw new PartnerRefusal.OwnApplication();
        }
        state = to;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }
}
