package hamgara.card.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds cards.
@ApplicationScoped
class CardRepository implements PanacheRepositoryBase<Card, UUID> {

    Optional<Card> ofHandle(byte[] handle) {
        return find("id = (select c.cardId from Credential c where c.handle = ?1)", handle)
                .firstResultOptional();
    }

    /// Many uses share this lock; a suspension or replacement waits for all of them.
    void lockShared(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from card where id = :id for share")
                .setParameter("id", id)
                .getSingleResult();
    }
}
