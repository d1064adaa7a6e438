package hamgara.card.guardian;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds consents.
@ApplicationScoped
class GuardianConsentRepository implements PanacheRepositoryBase<GuardianConsent, UUID> {

    Optional<GuardianConsent> holding(UUID minor, LocalDate day) {
        return find("minorId = ?1 and endsOn > ?2 order by givenAt", minor, day).firstResultOptional();
    }

    boolean holds(UUID minor, UUID guardian, LocalDate day) {
        return count("minorId = ?1 and guardianId = ?2 and endsOn > ?3", minor, guardian, day) > 0;
    }
}
