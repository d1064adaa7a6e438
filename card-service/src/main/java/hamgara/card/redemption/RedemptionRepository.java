package hamgara.card.redemption;

import hamgara.card.programme.Category;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds redemptions.
@ApplicationScoped
class RedemptionRepository implements PanacheRepositoryBase<Redemption, UUID> {

    /// Others who count for the same reference of the venue wait until the transaction ends.
    void lockReference(String venueCode, String reference) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:venue || ' ' || :reference, 6))")
                .setParameter("venue", venueCode)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    /// Others who count for places of the same holder at the venue wait until the transaction ends.
    void lockPlaces(UUID enrolment, String venueCode) {
        getEntityManager()
                .createNativeQuery("""
                        select 1 from enrolment n, pg_advisory_xact_lock(
                            hashtextextended(n.person_id || ' ' || n.programme_id || ' ' || :venue, 124))
                        where n.id = :enrolment""")
                .setParameter("enrolment", enrolment)
                .setParameter("venue", venueCode)
                .getSingleResult();
    }

    /// The earliest place in a time that the holder asked for and that no use was counted for; asking twice for
    /// one start makes no second place. The holder may have taken part anew since. A place that an entry was
    /// kept for is good for its own booking only, and for none once it was given back.
    Optional<UUID> uncountedCheck(UUID enrolment, String venueCode, Category category, Instant from, Instant before) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        with asked as (
                            select c.id, c.starts_at, c.category, c.eligible from eligibility_check c
                            join card k on k.id = c.card_id
                            where (k.person_id, k.programme_id) =
                                    (select n.person_id, n.programme_id from enrolment n where n.id = :enrolment)
                                and c.venue_code = :venue
                                and c.starts_at >= :from and c.starts_at < :before)
                        select a.id from asked a
                        where a.eligible and a.category = :category and a.starts_at not in (
                            select u.starts_at from asked u join redemption r on r.check_id = u.id)
                            and not exists (
                                select from place_authorization p where p.check_id = a.id and p.state <> 'EXPIRED')
                        order by a.starts_at, a.id limit 1""", UUID.class)
                .setParameter("enrolment", enrolment)
                .setParameter("venue", venueCode)
                .setParameter("category", category.name())
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    Optional<Redemption> capturedFor(String venueCode, String reference) {
        return find(
                        "venueCode = ?1 and reference = ?2 and state = ?3 and expectedCardId is not null",
                        venueCode,
                        reference,
                        Redemption.State.CAPTURED)
                .firstResultOptional();
    }

    /// What a journal has told before of the same use.
    @SuppressWarnings("unchecked")
    List<Redemption> takenOffline(String venueCode, String reference) {
        return getEntityManager()
                .createNativeQuery("""
                        select r.* from redemption r where r.id in (
                            select o.redemption_id from offline_outcome o
                            where o.venue_code = :venue and o.reference = :reference)""", Redemption.class)
                .setParameter("venue", venueCode)
                .setParameter("reference", reference)
                .getResultList();
    }

    /// When a redemption was taken back, if it was.
    Optional<Instant> undoneAt(UUID id) {
        List<?> found = getEntityManager()
                .createNativeQuery("select undone_at from redemption_undo where redemption_id = :id", Instant.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(Instant.class::cast).findFirst();
    }

    List<Redemption> ofReference(String venueCode, String reference, UUID after, int limit) {
        return find("venueCode = ?1 and reference = ?2 and id > ?3 order by id", venueCode, reference, after)
                .page(0, limit)
                .list();
    }

    List<Redemption> capturesFor(String venueCode, String reference) {
        return list(
                "venueCode = ?1 and reference = ?2 and state = ?3", venueCode, reference, Redemption.State.CAPTURED);
    }
}
