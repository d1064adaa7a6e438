package hamgara.venue.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Ends holds that were not booked, and answers what is to be given back. Locks as [HoldRepository]
/// does.
@ApplicationScoped
class EndingRepository {

    private static final String FREED = """
            update hold_item i set occupies = false from ended where i.hold_id = ended.id
            returning i.hold_id, i.item, i.slot_id, i.party""";

    private final EntityManager entities;

    EndingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Whether dead holds are on one of these slots, be it that another transaction is just ending them.
    boolean hasDead(List<UUID> slots) {
        return !entities.createNativeQuery("""
                        select 1 from hold h join hold_item i on i.hold_id = h.id
                        where i.slot_id in :slots and h.status = 'HELD' and h.expires_at <= clock_timestamp() limit 1""")
                .setParameter("slots", slots)
                .getResultList()
                .isEmpty();
    }

    /// Ends the dead holds of slots, and waits for another transaction that is ending some of them:
    /// afterwards their places are free.
    List<Freed> endDead(List<UUID> slots) {
        return freed(entities.createNativeQuery("""
                        with dead as (
                            select id from hold
                            where id in (select hold_id from hold_item where slot_id in :slots)
                              and status = 'HELD' and expires_at <= clock_timestamp()
                            order by id for update),
                        ended as (
                            update hold h set status = 'EXPIRED', version = version + 1 from dead where h.id = dead.id
                            returning h.id)
                        """ + FREED)
                .setParameter("slots", slots)
                .getResultList());
    }

    /// The same for the oldest dead holds of all slots, those at the begin of the statement, so that an
    /// index finds them among all that live.
    List<Freed> endDead(int atMost) {
        return freed(entities.createNativeQuery("""
                        with dead as (
                            select id from hold
                            where status = 'HELD' and expires_at <= statement_timestamp()
                            order by expires_at limit :atMost
                            for update skip locked),
                        ended as (
                            update hold h set status = 'EXPIRED', version = version + 1 from dead where h.id = dead.id
                            returning h.id)
                        """ + FREED)
                .setParameter("atMost", atMost)
                .getResultList());
    }

    /// Kept places that are to be given back.
    record Freed(UUID holdId, int item, UUID slotId, int party) {}

    private static List<Freed> freed(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Freed(
                        (UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2], ((Number) row[3]).intValue()))
                .sorted(Comparator.comparing(Freed::holdId).thenComparingInt(Freed::item))
                .toList();
    }

    /// HELD becomes RELEASED; a hold past its time may be released too, which saves the sweeper the way.
    /// Answers what is to be given back.
    List<Freed> release(UUID id, String caller) {
        return freed(entities.createNativeQuery("""
                        with ended as (
                            update hold set status = 'RELEASED', version = version + 1
                            where id = :id and caller = :caller and status = 'HELD' returning id)
                        """ + FREED)
                .setParameter("id", id)
                .setParameter("caller", caller)
                .getResultList());
    }

    /// The same for several, in the order of their ids.
    List<Freed> release(List<UUID> ids) {
        return freed(
                entities.createNativeQuery("""
                        with living as (
                            select id from hold where id in :ids and status = 'HELD' order by id for update),
                        ended as (
                            update hold h set status = 'RELEASED', version = version + 1 from living l where h.id = l.id
                            returning h.id)
                        """ + FREED).setParameter("ids", ids).getResultList());
    }
}
