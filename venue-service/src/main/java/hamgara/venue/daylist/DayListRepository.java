package hamgara.venue.daylist;

import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reads the bookings of a day.
@ApplicationScoped
class DayListRepository {

    private final EntityManager entities;

    DayListRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// A booking as it is kept.
    record Row(
            UUID booking,
            String code,
            UUID card,
            UUID slot,
            Instant startsAt,
            Instant endsAt,
            int party,
            Audience audience,
            boolean used) {}

    /// Of slots that begin in this time, the earliest first.
    List<Row> bookings(String venue, Instant from, Instant until) {
        List<?> rows = entities.createNativeQuery("""
                        select b.id, b.code, card_now(b.card_id) as card_id, s.id as slot, s.starts_at, s.ends_at, b.party, s.audience,
                               b.state <> 'CONFIRMED' as used
                        from venue v join slot s on s.venue_id = v.id join booking b on b.slot_id = s.id
                        where v.code = :venue and s.starts_at >= :from and s.starts_at < :until
                          and b.state in ('CONFIRMED', 'CHECKED_IN', 'COMPLETED')
                        order by s.starts_at, b.id""")
                .setParameter("venue", venue)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Row(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        (Integer) row[6],
                        Audience.valueOf((String) row[7]),
                        (Boolean) row[8]))
                .toList();
    }
}
