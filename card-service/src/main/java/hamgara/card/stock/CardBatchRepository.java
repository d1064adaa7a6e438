package hamgara.card.stock;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds batches.
@ApplicationScoped
class CardBatchRepository implements PanacheRepositoryBase<CardBatch, UUID> {

    Optional<CardBatch> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The newest first.
    List<CardBatch> ofCounty(String county, Optional<UUID> before, int limit) {
        PanacheQuery<CardBatch> query = before.isEmpty()
                ? find("countyCode = ?1 order by id desc", county)
                : find("countyCode = ?1 and id < ?2 order by id desc", county, before.get());
        return query.page(0, limit).list();
    }
}
