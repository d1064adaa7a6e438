package hamgara.card.card;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /// Nobody else uses or changes the card until the transaction ends.
    /// These and all other cards of their holders in the same programmes.
    @SuppressWarnings("unchecked")
    List<UUID> ofTheirHolders(Collection<UUID> ids) {
        return getEntityManager()
                .createNativeQuery("""
                        select other.id from card c
                        join card other on other.person_id = c.person_id and other.programme_id = c.programme_id
                        where c.id in (:ids)
                        union select id from card where id in (:ids)""", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void lockAlone(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from card where id = :id for no key update")
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

    /// Also those of earlier enrolments: an end and a new application lift nothing.
    List<Card> suspendedOf(UUID person, UUID programme) {
        return list(
                "personId = ?1 and programmeId = ?2 and state = ?3 order by id",
                person,
                programme,
                Card.State.SUSPENDED);
    }

    /// The card, those it replaced and those that replaced it; a chain is of one enrolment.
    List<Card> ofChain(Card card) {
        return list("enrolmentId = ?1 and chainId = ?2", card.enrolmentId, card.chainId);
    }

    List<Card> lockedOf(UUID enrolment) {
        return find("enrolmentId = ?1 order by id", enrolment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Card> lockedLiveOf(UUID person) {
        return find("personId = ?1 order by id", person).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .filter(card -> card.state.isLive())
                .toList();
    }

    List<Card> lockedOfBatch(UUID batch) {
        return find("batchId = ?1 order by id", batch)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Card> ofBatch(UUID batch, Card.State state) {
        return list("batchId = ?1 and state = ?2 order by id", batch, state);
    }

    /// The printed card that was asked for and is in no batch yet.
    Optional<Card> lockedRequestOf(UUID enrolment) {
        return find("enrolmentId = ?1 and state = ?2 and batchId is null", enrolment, Card.State.REQUESTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Passes over rows that somebody else has locked.
    @SuppressWarnings("unchecked")
    List<Card> lockedPastTheirTime(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from card
                        where state in ('ISSUED', 'IN_STOCK', 'ACTIVE', 'SUSPENDED') and expires_at <= :now
                        order by expires_at limit :limit for update skip locked
                        """, Card.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /// Suspended for nothing but what ends with the enrolment, which is over. Passes over rows that somebody
    /// else has locked.
    @SuppressWarnings("unchecked")
    List<Card> lockedOfEnded(int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select c.* from card c join enrolment e on e.id = c.enrolment_id
                        where c.state = 'SUSPENDED' and c.suspended_causes @> array['ELIGIBILITY']
                            and c.suspended_causes <@ array['ELIGIBILITY', 'HOLDER_LOST']
                            and e.state in ('EXPIRED', 'WITHDRAWN', 'REJECTED')
                        order by c.id limit :limit for update of c skip locked
                        """, Card.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /// The newest first.
    List<Card> ofPerson(UUID person, Optional<UUID> before, int limit) {
        PanacheQuery<Card> query = before.isEmpty()
                ? find("personId = ?1 order by id desc", person)
                : find("personId = ?1 and id < ?2 order by id desc", person, before.get());
        return query.page(0, limit).list();
    }
}
