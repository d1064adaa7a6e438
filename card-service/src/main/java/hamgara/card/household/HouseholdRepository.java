package hamgara.card.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Stores and finds households.
@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {}
