package hamgara.card.redemption;

import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.usage.Limits;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One use of a card at a venue, captured or declined; never changed.
@Entity
@Immutable
class Redemption {

    enum State {
        CAPTURED,
        DECLINED
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable
    String reason;

    UUID cardId;
    String venueCode;

    @Enumerated(EnumType.STRING)
    Category category;

    int units;

    @Nullable
    String reference;

    @Nullable
    UUID expectedCardId;

    /// Of a capture for a booking: the eligibility check of the place.
    @Nullable
    UUID checkId;

    Instant occurredAt;
    Instant recordedAt;
    String recordedBy;

    @Nullable
    UUID pocketId;

    @Nullable
    UUID journalId;

    @Nullable
    Integer remaining;

    @Nullable
    LocalDate startsOn;

    @Nullable
    LocalDate endsOn;

    @Nullable
    UUID programmeId;

    @Nullable
    Integer programmeVersion;

    Redemption() {}

    /// The version of the rules a use was decided by, kept for good.
    void decidedBy(UUID programme, int version) {
        programmeId = programme;
        programmeVersion = version;
    }

    /// When waiting alone helps: the first day on which neither a limit nor the quota stands in the way of the use.
    @Nullable
    LocalDate nextEligibleOn(ProgrammeTerms terms) {
        if (reason == null) {
            return null;
        }
        LocalDate granted = endsOn == null ? null : endsOn.plusDays(1);
        if (reason.equals("QUOTA_EXHAUSTED")) {
            return granted;
        }
        LocalDate anew = Limits.renewal(terms, category, occurredAt, Limit.Measure.ENTRIES, units, reason)
                .orElse(null);
        boolean full = remaining != null && remaining < units;
        return anew != null && full && granted != null && granted.isAfter(anew) ? granted : anew;
    }
}
