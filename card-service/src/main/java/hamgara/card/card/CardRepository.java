package hamgara.card.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Stores and finds cards.
@ApplicationScoped
class CardRepository implements PanacheRepositoryBase<Card, UUID> {

    /// Many uses share this lock; a suspension or replacement waits for all of them.
    void lockShared(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from card where id = :id for share")
                .setParameter("id", id)
                .getSingleResult();
    }
}
