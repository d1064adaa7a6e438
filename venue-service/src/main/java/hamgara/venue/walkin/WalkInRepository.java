package hamgara.venue.walkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps people who came without a booking.
@ApplicationScoped
class WalkInRepository {

    private final EntityManager entities;

    WalkInRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<WalkIn> find(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select id, slot_id, card_id, party, state, reason, redemption_id, fingerprint, occurred_at
                        from walk_in where id = :id""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new WalkIn(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (Integer) row[3],
                        row[4].equals("PENDING") ? null : WalkInState.valueOf((String) row[4]),
                        (String) row[5],
                        (UUID) row[6],
                        (String) row[7],
                        (Instant) row[8]))
                .findFirst();
    }

    /// Slots that run at a venue now and that people may come to one by one.
    List<UUID> running(String venue) {
        List<?> rows =
                entities.createNativeQuery("""
                        select s.id from slot s join venue v on v.id = s.venue_id
                        where v.code = :venue and s.status = 'OPEN' and not s.exclusive
                          and s.starts_at <= clock_timestamp() and s.ends_at > clock_timestamp()
                        order by s.id""").setParameter("venue", venue).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// The booking with which a card, or one that it took over from, can still come to a slot.
    Optional<UUID> bookingOf(UUID card, UUID slot) {
        List<?> rows = entities.createNativeQuery("""
                        select id from booking
                        where slot_id = :slot and card_id in (select cards_up_to(:card)) and state = 'CONFIRMED' order by id""")
                .setParameter("slot", slot)
                .setParameter("card", card)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /// Whether a card has come to a slot with a booking, or one that it took over from has come at all.
    boolean hasCome(UUID card, UUID slot) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from booking where slot_id = :slot and card_id in (select cards_up_to(:card))
                                       and state in ('CHECKED_IN', 'COMPLETED'))
                            or exists (select 1 from walk_in where slot_id = :slot and state <> 'REFUSED' and card_id <> :card
                                       and card_id in (select cards_up_to(:card)))""")
                .setParameter("slot", slot)
                .setParameter("card", card)
                .getSingleResult();
    }

    /// False when the id is in use, or the card has a place in the slot.
    boolean begin(UUID id, UUID slot, UUID card, int party, String fingerprint, Instant now) {
        return entities.createNativeQuery("""
                        insert into walk_in (id, slot_id, card_id, party, state, fingerprint, occurred_at)
                        values (:id, :slot, :card, :party, 'PENDING', :fingerprint, :now) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("slot", slot)
                        .setParameter("card", card)
                        .setParameter("party", party)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// False when it was ended meanwhile.
    boolean end(UUID id, WalkInState state, @Nullable String reason, UUID redemption, Instant now) {
        return entities.createNativeQuery("""
                        update walk_in set state = :state, reason = nullif(:reason, ''), redemption_id = :redemption, recorded_at = :now
                        where id = :id and state = 'PENDING'""")
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("reason", reason == null ? "" : reason)
                        .setParameter("redemption", redemption)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Nothing was counted: as if it had never been.
    boolean forget(UUID id) {
        return entities.createNativeQuery("delete from walk_in where id = :id and state = 'PENDING'")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// How many people are in a slot, and how many places are kept for those who are still to come.
    record Inside(int people, int unclaimed) {}

    Inside inside(UUID slot) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select inside, greatest(least(booked + walked_in, capacity) - inside, 0) from slot where id = :slot")
                .setParameter("slot", slot)
                .getSingleResult();
        return new Inside((Integer) row[0], (Integer) row[1]);
    }
}
