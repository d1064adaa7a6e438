package hamgara.card.guardian;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds consents.
@ApplicationScoped
class GuardianConsentRepository implements PanacheRepositoryBase<GuardianConsent, UUID> {

    Optional<GuardianConsent> holding(UUID minor, LocalDate day) {
        return find("minorId = ?1 and endsOn > ?2 and withdrawnAt is null order by givenAt", minor, day)
                .firstResultOptional();
    }

    /// Of the person as minor or as guardian, newest first.
    List<GuardianConsent> of(UUID person, @Nullable UUID before, int limit) {
        String own = "(minorId = ?1 or guardianId = ?1)";
        return (before == null
                        ? find(own + " order by id desc", person)
                        : find(own + " and id < ?2 order by id desc", person, before))
                .page(0, limit)
                .list();
    }

    /// Of the person as minor or as guardian, not withdrawn; locked.
    List<GuardianConsent> open(UUID person) {
        return find("(minorId = ?1 or guardianId = ?1) and withdrawnAt is null order by id", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those that ended by the calendar and of which nobody was told yet; locked.
    List<GuardianConsent> ended(LocalDate today, int limit) {
        return find("endsOn <= ?1 and withdrawnAt is null and endedAt is null order by endsOn", today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }
}
