package hamgara.card.eligibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Stores eligibility checks.
@ApplicationScoped
class EligibilityCheckRepository implements PanacheRepositoryBase<EligibilityCheck, UUID> {}
