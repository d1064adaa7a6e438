package hamgara.card.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/// Stores and finds households.
@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

    /// The row of the household is locked, so that its members change one after the other.
    Household locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(HouseholdRefusal.HouseholdNotFound::new);
    }

    /// Members stand in rows of their own, yet a change of them is a change of the household.
    void touch(Household household) {
        getEntityManager().lock(household, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
