package hamgara.venue.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps who left, and ends what is over.
@ApplicationScoped
class AttendanceRepository {

    private final EntityManager entities;

    AttendanceRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CheckOut> find(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select id, booking_id, walk_in_id, occurred_at, offline, fingerprint, recorded_at from check_out where id = :id""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CheckOut(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (Instant) row[3],
                        (Boolean) row[4],
                        (String) row[5],
                        (Instant) row[6]))
                .findFirst();
    }

    /// When the people of a booking came.
    Optional<Instant> cameAt(UUID booking) {
        List<?> rows = entities.createNativeQuery(
                        "select occurred_at from check_in where booking_id = :booking and state = 'CHECKED_IN'")
                .setParameter("booking", booking)
                .getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    /// False when the id is in use, or the people have left already.
    boolean insert(CheckOut checkOut) {
        return entities.createNativeQuery("""
                        insert into check_out (id, booking_id, walk_in_id, occurred_at, offline, fingerprint, recorded_at)
                        values (:id, cast(nullif(:booking, '') as uuid), cast(nullif(:walkIn, '') as uuid), :occurredAt, :offline, :fingerprint, :recordedAt)
                        on conflict do nothing""")
                        .setParameter("id", checkOut.id())
                        .setParameter("booking", orEmpty(checkOut.bookingId()))
                        .setParameter("walkIn", orEmpty(checkOut.walkInId()))
                        .setParameter("occurredAt", checkOut.occurredAt())
                        .setParameter("offline", checkOut.offline())
                        .setParameter("fingerprint", checkOut.fingerprint())
                        .setParameter("recordedAt", checkOut.recordedAt())
                        .executeUpdate()
                == 1;
    }

    private static String orEmpty(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /// People who came without a booking.
    record WalkedIn(
            UUID id,
            UUID slot,
            int party,
            boolean in,
            Instant cameAt,
            String venue,
            @Nullable String county) {}

    /// Locked, so that one at a time records that they leave.
    Optional<WalkedIn> walkedIn(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select w.id, w.slot_id, w.party, w.state = 'IN', w.occurred_at, v.code, v.county
                        from walk_in w join slot s on s.id = w.slot_id join venue v on v.id = s.venue_id
                        where w.id = :id for update of w""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new WalkedIn(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Integer) row[2],
                        (Boolean) row[3],
                        (Instant) row[4],
                        (String) row[5],
                        (String) row[6]))
                .findFirst();
    }

    void complete(UUID booking) {
        entities.createNativeQuery("""
                        update booking set state = 'COMPLETED', version = version + 1
                        where id = :id and state = 'CHECKED_IN'""").setParameter("id", booking).executeUpdate();
    }

    /// Completes bookings whose slot is over; any number may do so at once. Answers how many.
    int completeEnded(int atMost) {
        return entities.createNativeQuery("""
                        with over as (
                            select b.id from booking b join slot s on s.id = b.slot_id
                            where b.state = 'CHECKED_IN' and s.ends_at <= clock_timestamp()
                            order by b.id limit :atMost for update of b skip locked)
                        update booking b set state = 'COMPLETED', version = version + 1 from over where b.id = over.id""").setParameter("atMost", atMost).executeUpdate();
    }

    /// Places of a slot kept for people whose booking ended otherwise.
    record Abandoned(UUID slot, int party) {}

    /// Forgets people at the door whose booking was cancelled while their card was asked about; the places kept for
    /// them, in the order of slots.
    List<Abandoned> forgetAbandoned() {
        List<?> rows = entities.createNativeQuery("""
                        with ended as (
                            select b.id, b.slot_id, b.party from booking b
                            where b.id in (select booking_id from check_in_attempt)
                              and b.state not in ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'EXCUSED')
                            order by b.id for update skip locked),
                        gone as (delete from check_in_attempt a using ended e where a.booking_id = e.id returning e.id)
                        select slot_id, cast(sum(party) as integer) from ended
                        where id in (select id from gone) group by slot_id order by slot_id""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Abandoned((UUID) row[0], (Integer) row[1]))
                .toList();
    }
}
