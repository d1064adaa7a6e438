package hamgara.card.redemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Stores and finds redemptions.
@ApplicationScoped
class RedemptionRepository implements PanacheRepositoryBase<Redemption, UUID> {}
