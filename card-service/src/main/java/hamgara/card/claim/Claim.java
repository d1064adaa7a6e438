package hamgara.card.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One claim of one person, stated by the holder or verified by the desk.
@Entity
class Claim {

    /// A closed list: a code tells that a programme is open, never what somebody suffers from.
    enum Type {
        STUDENT,
        TEACHER,
        RURAL,
        MARGINAL_AREA,
        REFERRED_WELFARE,
        REFERRED_VETERANS,
        VOLUNTEER,
        /// Somebody who needs a way in or somebody along; whether from birth, war or age is nobody's business.
        ACCESS_NEEDS;

        /// A referral is the word of an office, so nobody can state one of themselves.
        boolean isReferral() {
            return this == REFERRED_WELFARE || this == REFERRED_VETERANS;
        }
    }

    enum State {
        STATED,
        VERIFIED,
        WITHDRAWN
    }

    /// Whose word it is.
    enum Source {
        HOLDER,
        SCHOOL,
        UNIVERSITY,
        EDUCATION_OFFICE,
        GOVERNORATE,
        WELFARE_ORGANISATION,
        VETERANS_FOUNDATION,
        LIBRARY,
        RED_CRESCENT
    }

    /// What the desk has seen; the paper itself is not kept.
    enum Evidence {
        MEMBERSHIP_CARD,
        LETTER,
        RESIDENCE_DOCUMENT,
        REGISTER
    }

    @Id
    UUID id;

    UUID personId;

    @Enumerated(EnumType.STRING)
    Type type;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    Source source;

    @Enumerated(EnumType.STRING)
    @Nullable
    Evidence evidence;

    LocalDate validFrom;
    LocalDate validUntil;
    Instant recordedAt;

    @Nullable
    Instant verifiedAt;

    @Nullable
    String verifiedBy;

    @Nullable
    Instant withdrawnAt;

    @Version
    long version;

    Claim() {}

    void verify(Source by, Evidence seen, LocalDate until, String officer, Instant now) {
        state = State.VERIFIED;
        source = by;
        evidence = seen;
        validUntil = until;
        verifiedBy = officer;
        verifiedAt = now;
    }

    void withdraw(Instant now) {
        state = State.WITHDRAWN;
        withdrawnAt = now;
    }
}
