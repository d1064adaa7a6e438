package hamgara.card.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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

    @SuppressWarnings("unchecked")
    List<String> revokedIn(String county, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select encode(c.digest, 'hex') from credential c join card k on k.id = c.card_id
                        where k.county_code = :county and k.state <> 'ACTIVE' and c.expires_at > :now
                        order by c.digest""")
                .setParameter("county", county)
                .setParameter("now", now)
                .getResultList();
    }
}
