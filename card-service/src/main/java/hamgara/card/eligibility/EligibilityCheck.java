package hamgara.card.eligibility;

import hamgara.card.programme.Category;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One question and its answer, kept so that a booking can point to it. Never changed.
@Entity
@Immutable
class EligibilityCheck {

    @Id
    UUID id;

    UUID cardId;
    String venueCode;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Nullable
    Integer ageMin;

    @Nullable
    Integer ageMax;

    Instant startsAt;
    boolean eligible;

    @Column(columnDefinition = "text[]")
    String[] reasons;

    @Nullable
    Integer remaining;

    Instant checkedAt;
    Instant validUntil;

    EligibilityCheck() {}
}
