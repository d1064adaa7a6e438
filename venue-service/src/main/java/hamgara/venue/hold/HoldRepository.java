package hamgara.venue.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads holds and changes them by guarded statements. Locks are always taken in the order person, hold, slot.
@ApplicationScoped
class HoldRepository {

    private final EntityManager entities;

    HoldRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Hold> find(UUID id) {
        return Optional.ofNullable(entities.find(Hold.class, id));
    }

    /// One change of a person's time at once; without it the exclusion constraint would make rivals wait for each
    /// other.
    void lockPerson(String caller) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:caller, 8))")
                .setParameter("caller", caller)
                .getSingleResult();
    }

    /// Holds past their time no longer take the person's time; the sweeper gives their places back.
    void forgetDead(String caller) {
        entities.createNativeQuery("""
                        update hold set occupies = false, version = version + 1
                        where caller = :caller and occupies and status = 'HELD' and expires_at <= clock_timestamp()""").setParameter("caller", caller).executeUpdate();
    }

    boolean isTaken(String caller, Instant from, Instant until) {
        return !entities.createNativeQuery("""
                        select 1 from hold
                        where caller = :caller and occupies
                          and tstzrange(starts_at, ends_at) && tstzrange(:from, :until)""")
                .setParameter("caller", caller)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .isEmpty();
    }

    /// False when the id is in use; waits for a rival that is using it just now.
    boolean insert(UUID id, NewHold request, String caller, Instant startsAt, Instant endsAt, Duration lifetime) {
        return entities.createNativeQuery("""
                        insert into hold (id, slot_id, caller, card_id, party, status, starts_at, ends_at, expires_at)
                        values (:id, :slot, :caller, :card, :party, 'HELD', :startsAt, :endsAt,
                                clock_timestamp() + :seconds * interval '1 second')
                        on conflict (id) do nothing""")
                        .setParameter("id", id)
                        .setParameter("slot", request.slotId())
                        .setParameter("caller", caller)
                        .setParameter("card", request.cardId())
                        .setParameter("party", request.party())
                        .setParameter("startsAt", startsAt)
                        .setParameter("endsAt", endsAt)
                        .setParameter("seconds", lifetime.toSeconds())
                        .executeUpdate()
                == 1;
    }

    /// Ends the dead holds of one slot; those another transaction is ending are left to it.
    List<Dead> endDead(UUID slot) {
        return ended(entities.createNativeQuery("""
                        with dead as (
                            select id from hold
                            where slot_id = :slot and status = 'HELD' and expires_at <= clock_timestamp()
                            for update skip locked)
                        update hold h set status = 'EXPIRED', occupies = false, version = version + 1 from dead where h.id = dead.id
                        returning h.id, h.slot_id, h.party""").setParameter("slot", slot).getResultList());
    }

    /// The same for the oldest dead holds of all slots.
    List<Dead> endDead(int atMost) {
        return ended(
                entities.createNativeQuery("""
                        with dead as (
                            select id from hold
                            where status = 'HELD' and expires_at <= clock_timestamp()
                            order by expires_at limit :atMost
                            for update skip locked)
                        update hold h set status = 'EXPIRED', occupies = false, version = version + 1 from dead where h.id = dead.id
                        returning h.id, h.slot_id, h.party""").setParameter("atMost", atMost).getResultList());
    }

    record Dead(UUID id, UUID slotId, int party) {}

    private static List<Dead> ended(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Dead((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /// When the first of the living holds on a slot runs out.
    Optional<Instant> firstExpiry(UUID slot) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(h.expiresAt) from Hold h where h.slotId = :slot and h.state = :held", Instant.class)
                .setParameter("slot", slot)
                .setParameter("held", HoldState.HELD)
                .getSingleResult());
    }

    /// HELD becomes CONFIRMED, once, and never past its time.
    boolean confirm(UUID id, String caller) {
        return entities.createNativeQuery("""
                        update hold set status = 'CONFIRMED', version = version + 1
                        where id = :id and caller = :caller and status = 'HELD' and expires_at > clock_timestamp()""")
                        .setParameter("id", id)
                        .setParameter("caller", caller)
                        .executeUpdate()
                == 1;
    }

    /// HELD becomes RELEASED; a hold past its time may be released too, which saves the sweeper the way.
    boolean release(UUID id, String caller) {
        return entities.createNativeQuery("""
                        update hold set status = 'RELEASED', occupies = false, version = version + 1
                        where id = :id and caller = :caller and status = 'HELD'""")
                        .setParameter("id", id)
                        .setParameter("caller", caller)
                        .executeUpdate()
                == 1;
    }

    /// The person's time is free again, as the booking that came of the hold was cancelled.
    void freeTime(UUID id) {
        entities.createNativeQuery("update hold set occupies = false, version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Gives a living hold a full lifetime from now, but never more than the longest since its making.
    void extend(UUID id, String caller, Duration lifetime, Duration longest) {
        entities.createNativeQuery("""
                        update hold set expires_at = greatest(expires_at, least(
                            clock_timestamp() + :lifetime * interval '1 second',
                            created_at + :longest * interval '1 second')),
                            version = version + 1
                        where id = :id and caller = :caller and status = 'HELD' and expires_at > clock_timestamp()""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .setParameter("lifetime", lifetime.toSeconds())
                .setParameter("longest", longest.toSeconds())
                .executeUpdate();
    }
}
