package hamgara.venue.checkin;

import hamgara.venue.venue.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds what a person at the door may mean, and keeps places for those whose card is being asked about.
@ApplicationScoped
class DoorRepository {

    private final EntityManager entities;

    DoorRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// A booking and where it is.
    record Found(UUID booking, String venue) {}

    Optional<Found> ofCode(String code) {
        List<?> rows =
                entities.createNativeQuery("""
                        select b.id, v.code from booking b join slot s on s.id = b.slot_id join venue v on v.id = s.venue_id
                        where b.code = :code""").setParameter("code", code).getResultList();
        return first(rows);
    }

    /// Of the bookings of a card, or of one that it took over from, on a day: those at the venue first,
    /// of them what stands as wanted and runs at that moment, then what stands so otherwise, then what
    /// was not cancelled, the nearest in time.
    Optional<Found> ofCard(
            UUID card, String venue, String wanted, Instant from, Instant until, Instant at, Duration opens) {
        List<?> rows = entities.createNativeQuery("""
                        select b.id, v.code from booking b join slot s on s.id = b.slot_id join venue v on v.id = s.venue_id
                        where b.card_id in (select cards_up_to(:card)) and s.ends_at > :from and s.starts_at < :until
                        order by v.code = :venue desc,
                                 case when b.state = :wanted and s.starts_at <= cast(:at as timestamptz) + :opens * interval '1 second'
                                           and s.ends_at >= cast(:at as timestamptz) then 0
                                      when b.state = :wanted then 1
                                      when b.state in ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'EXCUSED') then 2
                                      else 3 end,
                                 abs(extract(epoch from s.starts_at - cast(:at as timestamptz))), b.id
                        limit 1""")
                .setParameter("card", card)
                .setParameter("venue", venue)
                .setParameter("wanted", wanted)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("at", at)
                .setParameter("opens", opens.toSeconds())
                .getResultList();
        return first(rows);
    }

    /// Who came with a card and without a booking on a day and is still there, the latest of them.
    Optional<UUID> walkedInWith(UUID card, String venue, Instant from, Instant until) {
        List<?> rows = entities.createNativeQuery("""
                        select w.id from walk_in w join slot s on s.id = w.slot_id join venue v on v.id = s.venue_id
                        where w.card_id in (select cards_up_to(:card)) and w.state = 'IN' and v.code = :venue
                          and s.ends_at > :from and s.starts_at < :until
                          and not exists (select 1 from check_out o where o.walk_in_id = w.id)
                        order by w.occurred_at desc, w.id limit 1""", UUID.class)
                .setParameter("card", card)
                .setParameter("venue", venue)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    private static Optional<Found> first(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Found((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    Optional<Category> categoryOf(String venue) {
        List<?> rows = entities.createNativeQuery("select category from venue where code = :code")
                .setParameter("code", venue)
                .getResultList();
        return rows.stream().map(row -> Category.valueOf((String) row)).findFirst();
    }

    /// One who types a code at a venue at a time: many guesses at once are counted like one after the other.
    void lockCodes(String venue) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:venue, 24))")
                .setParameter("venue", venue)
                .getSingleResult();
    }

    /// Wrong codes of a venue since an instant, and the minute of the first of them.
    record Wrong(int codes, Instant first) {}

    Wrong wrongCodes(String venue, Instant since) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select coalesce(sum(wrong), 0), coalesce(min(starts_at), clock_timestamp())
                        from code_guess where venue = :venue and starts_at > :since""")
                .setParameter("venue", venue)
                .setParameter("since", since)
                .getSingleResult();
        return new Wrong(((Number) row[0]).intValue(), (Instant) row[1]);
    }

    /// Counts by minutes, and forgets those that count no more.
    void countWrongCode(String venue, Instant minute, Instant since) {
        entities.createNativeQuery("""
                        insert into code_guess (venue, starts_at, wrong) values (:venue, :minute, 1)
                        on conflict (venue, starts_at) do update set wrong = code_guess.wrong + 1""")
                .setParameter("venue", venue)
                .setParameter("minute", minute)
                .executeUpdate();
        entities.createNativeQuery("delete from code_guess where venue = :venue and starts_at <= :since")
                .setParameter("venue", venue)
                .setParameter("since", since)
                .executeUpdate();
    }

    /// Why an arrival noted offline under this id stands among the conflicts.
    Optional<String> conflict(UUID nonce, String venue) {
        List<?> rows = entities.createNativeQuery("""
                        select code from check_in_conflict where nonce = :nonce and venue = :venue order by noted_at""")
                .setParameter("nonce", nonce)
                .setParameter("venue", venue)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /// False when this very arrival was begun before.
    boolean begin(UUID nonce, UUID booking) {
        return entities.createNativeQuery("""
                        insert into check_in_attempt (nonce, booking_id) values (:nonce, :booking) on conflict (nonce) do nothing""")
                        .setParameter("nonce", nonce)
                        .setParameter("booking", booking)
                        .executeUpdate()
                == 1;
    }

    int attempts(UUID booking) {
        Number attempts =
                (Number) entities.createNativeQuery("select count(*) from check_in_attempt where booking_id = :booking")
                        .setParameter("booking", booking)
                        .getSingleResult();
        return attempts.intValue();
    }

    /// False when there was no such attempt.
    boolean giveUp(UUID nonce) {
        return entities.createNativeQuery("delete from check_in_attempt where nonce = :nonce")
                        .setParameter("nonce", nonce)
                        .executeUpdate()
                == 1;
    }

    void endAttempts(UUID booking) {
        entities.createNativeQuery("delete from check_in_attempt where booking_id = :booking")
                .setParameter("booking", booking)
                .executeUpdate();
    }
}
