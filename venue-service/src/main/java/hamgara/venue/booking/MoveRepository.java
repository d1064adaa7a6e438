package hamgara.venue.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps where bookings were before.
@ApplicationScoped
class MoveRepository {

    private final EntityManager entities;

    MoveRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Which booking was moved under this id, and what was asked for.
    record Made(UUID booking, String asked) {}

    Optional<Made> find(UUID id) {
        List<?> rows = entities.createNativeQuery("select booking_id, asked from booking_move where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Made((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    void insert(UUID id, BookingFacts booking, String asked, UUID toSlot, UUID checkId, Instant now) {
        entities.createNativeQuery("""
                        insert into booking_move (id, booking_id, asked, from_slot, to_slot, check_id, moved_at)
                        values (:id, :booking, :asked, :from, :to, :check, :now)""")
                .setParameter("id", id)
                .setParameter("booking", booking.id())
                .setParameter("asked", asked)
                .setParameter("from", booking.slotId())
                .setParameter("to", toSlot)
                .setParameter("check", checkId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
