package hamgara.venue.booking;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.hold.KeptPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads bookings and changes them by guarded statements.
@ApplicationScoped
class BookingRepository {

    private static final String FACTS = """
            select new hamgara.venue.booking.BookingFacts(b.id, b.holdId, b.slotId, b.caller, b.cardId, b.party, b.checkId,
                b.state, b.confirmedAt, b.version, s.startsAt, s.endsAt, s.audience, v.code, v.category, v.county)
            from Booking b join Slot s on s.id = b.slotId join Venue v on v.id = s.venueId
            """;

    private final EntityManager entities;

    BookingRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<BookingFacts> find(UUID id) {
        return entities.createQuery(FACTS + "where b.id = :id", BookingFacts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// One row more than the page, latest first.
    List<BookingFacts> ofCaller(String caller, @Nullable BookingState state, PageRequest page) {
        var query = new StringBuilder(FACTS).append("where b.caller = :caller");
        Optional<Cursor> cursor = page.cursor();
        if (state != null) {
            query.append(" and b.state = :state");
        }
        if (cursor.isPresent()) {
            query.append(" and (b.confirmedAt < :beforeAt or (b.confirmedAt = :beforeAt and b.id < :beforeId))");
        }
        query.append(" order by b.confirmedAt desc, b.id desc");

        var bookings =
                entities.createQuery(query.toString(), BookingFacts.class).setParameter("caller", caller);
        if (state != null) {
            bookings.setParameter("state", state);
        }
        cursor.ifPresent(before ->
                bookings.setParameter("beforeAt", before.instant(0)).setParameter("beforeId", before.uuid(1)));
        return bookings.setMaxResults(page.rowsToRead()).getResultList();
    }

    static Cursor cursorOf(BookingFacts booking) {
        return Cursor.of(booking.confirmedAt(), booking.id());
    }

    /// False when the id is in use.
    boolean insert(UUID id, KeptPlaces kept, String caller, UUID checkId, Instant now) {
        return entities.createNativeQuery("""
                        insert into booking (id, hold_id, slot_id, caller, card_id, party, check_id, state, confirmed_at, version)
                        values (:id, :hold, :slot, :caller, :card, :party, :check, 'CONFIRMED', :now, 1)
                        on conflict (id) do nothing""")
                        .setParameter("id", id)
                        .setParameter("hold", kept.holdId())
                        .setParameter("slot", kept.slotId())
                        .setParameter("caller", caller)
                        .setParameter("card", kept.cardId())
                        .setParameter("party", kept.party())
                        .setParameter("check", checkId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void lock(UUID id) {
        entities.createNativeQuery("select 1 from booking where id = :id for update")
                .setParameter("id", id)
                .getSingleResult();
    }

    /// CONFIRMED becomes something final, once.
    boolean end(UUID id, BookingState state) {
        return entities.createNativeQuery("""
                        update booking set state = :state, version = version + 1
                        where id = :id and state = 'CONFIRMED'""")
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .executeUpdate()
                == 1;
    }
}
