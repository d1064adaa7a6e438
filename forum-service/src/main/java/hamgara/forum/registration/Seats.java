package hamgara.forum.registration;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.forum.session.Sessions;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps places and the line. Every change begins with the lock of the session's row; CHECKs of that row stand behind
/// the counters.
@ApplicationScoped
class Seats implements Personal {

    /// States of a session in which places are still given and freed.
    static final Set<String> BEFORE = Set.of("ANNOUNCED", "REGISTRATION_CLOSED", "POSTPONED");

    private final Session database;
    private final Remains remains;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    Seats(Session database, Remains remains, Sessions sessions, Outbox outbox, Clock clock) {
        this.database = database;
        this.remains = remains;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Somebody's place or wait.
    record Seat(RegistrationState state, long line) {}

    /// Holds the session until the end of the transaction; answers its state.
    String lock(UUID session) {
        return database.createNativeQuery("select state from hall_session where id = :id for update", String.class)
                .setParameter("id", session)
                .getSingleResult();
    }

    /// Whether its time is over, though nobody may have begun it.
    boolean isPast(UUID session, Instant now) {
        return database.createNativeQuery("select ends_at <= :now from hall_session where id = :id", Boolean.class)
                .setParameter("now", now)
                .setParameter("id", session)
                .getSingleResult();
    }

    Optional<Seat> of(UUID session, String person) {
        return database.createNativeQuery("""
                        select state, line from registration
                        where session_id = :session and person in (:person, :remains)
                        order by person = :person desc""", Object[].class)
                .setParameter("session", session)
                .setParameter("person", person)
                .setParameter("remains", remains.of(person, session))
                .getResultStream()
                .map(row -> new Seat(RegistrationState.valueOf((String) row[0]), ((Number) row[1]).longValue()))
                .findFirst();
    }

    long nextInLine(UUID session) {
        return database.createNativeQuery(
                        "update hall_session set line_seq = line_seq + 1 where id = :id returning line_seq", Long.class)
                .setParameter("id", session)
                .getResultList()
                .getFirst();
    }

    /// False when all places are taken.
    boolean take(UUID session) {
        return database.createNativeMutationQuery("""
                        update hall_session set confirmed = confirmed + 1
                        where id = :id and state = 'ANNOUNCED' and confirmed < capacity - reserved""")
                        .setParameter("id", session)
                        .executeUpdate()
                == 1;
    }

    /// False when the person has or waits for a place already.
    boolean put(
            UUID id,
            UUID session,
            String person,
            String channel,
            RegistrationState state,
            long line,
            String digest,
            Instant at) {
        return database.createNativeMutationQuery("""
                        insert into registration (id, session_id, person, channel, state, line, code_digest, registered_at)
                        values (:id, :session, :person, :channel, :state, :line, :digest, :at)
                        on conflict (session_id, person) do update set state = excluded.state, line = excluded.line,
                            code_digest = excluded.code_digest, registered_at = excluded.registered_at,
                            place_given_at = null, giving = null
                        where registration.state = 'CANCELLED'""")
                        .setParameter("id", id)
                        .setParameter("session", session)
                        .setParameter("person", person)
                        .setParameter("channel", channel)
                        .setParameter("state", state.name())
                        .setParameter("line", line)
                        .setParameter("digest", digest)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// False when the person had neither.
    boolean giveUp(UUID session, String person, RegistrationState was) {
        boolean isGivenUp = database.createNativeMutationQuery("""
                        update registration set state = 'CANCELLED'
                        where session_id = :session and person = :person and state = :was""")
                        .setParameter("session", session)
                        .setParameter("person", person)
                        .setParameter("was", was.name())
                        .executeUpdate()
                == 1;
        if (isGivenUp && was == RegistrationState.CONFIRMED) {
            database.createNativeMutationQuery("update hall_session set confirmed = confirmed - 1 where id = :id")
                    .setParameter("id", session)
                    .executeUpdate();
        }
        return isGivenUp;
    }

    /// Gives every free place to who has waited longest, and tells them.
    void fill(UUID session) {
        Instant now = clock.instant();
        UUID giving = Ids.next();
        int places = 0;
        int given;
        do {
            given = database.createNativeMutationQuery("""
                            with free as (
                                update hall_session set confirmed = confirmed + 1
                                where id = :id and confirmed < capacity - reserved
                                  and exists (select 1 from registration where session_id = :id and state = 'WAITLISTED')
                                returning id)
                            update registration set state = 'CONFIRMED', place_given_at = :now, giving = :giving
                            where id = (select r.id from registration r join free on free.id = r.session_id
                                        where r.state = 'WAITLISTED' order by r.line limit 1)""")
                    .setParameter("id", session)
                    .setParameter("now", now)
                    .setParameter("giving", giving)
                    .executeUpdate();
            places += given;
        } while (given == 1);
        if (places > 0) {
            HallFacts hall = sessions.ofRecord(session).hall();
            outbox.append(new SessionPlaceGiven(session, hall.id(), hall.county(), giving, hall.privateOrNull()));
        }
    }

    /// How many wait up to this place in the line.
    int waitingUpTo(UUID session, long line) {
        return database.createNativeQuery("""
                        select count(*) from registration
                        where session_id = :session and state = 'WAITLISTED' and line <= :line""", Long.class)
                .setParameter("session", session)
                .setParameter("line", line)
                .getSingleResult()
                .intValue();
    }

    /// False when the code lets nobody in.
    boolean arrive(UUID session, String digest, Instant at) {
        boolean isIn = database.createNativeMutationQuery("""
                        update registration set state = 'CHECKED_IN', checked_in_at = :at
                        where session_id = :session and code_digest = :digest and state = 'CONFIRMED'""")
                        .setParameter("at", at)
                        .setParameter("session", session)
                        .setParameter("digest", digest)
                        .executeUpdate()
                == 1;
        if (isIn) {
            database.createNativeMutationQuery("update hall_session set present = present + 1 where id = :id")
                    .setParameter("id", session)
                    .executeUpdate();
        }
        return isIn;
    }

    /// Nobody is there any more; the places stay those of who had them.
    void sendHome(UUID session) {
        database.createNativeMutationQuery("""
                        update registration set state = 'CONFIRMED', checked_in_at = null
                        where session_id = :session and state = 'CHECKED_IN'""").setParameter("session", session).executeUpdate();
        database.createNativeMutationQuery("update hall_session set present = 0 where id = :id and present > 0")
                .setParameter("id", session)
                .executeUpdate();
    }

    Optional<RegistrationState> withCode(UUID session, String digest) {
        return database.createNativeQuery(
                        "select state from registration where session_id = :session and code_digest = :digest",
                        String.class)
                .setParameter("session", session)
                .setParameter("digest", digest)
                .getResultStream()
                .map(RegistrationState::valueOf)
                .findFirst();
    }

    AttendanceView attendance(UUID session) {
        Object[] row = database.createNativeQuery("""
                        select s.present, s.quorum,
                               (select count(*) from registration r
                                where r.session_id = s.id and r.state = 'CHECKED_IN' and r.channel <> 'ONLINE')
                        from hall_session s where s.id = :id""", Object[].class)
                .setParameter("id", session)
                .getSingleResult();
        return new AttendanceView(
                session, ((Number) row[0]).intValue(), ((Number) row[2]).intValue(), ((Number) row[1]).intValue());
    }

    void noteNoShows(UUID session) {
        database.createNativeMutationQuery("""
                        update registration set state = 'NO_SHOW' where session_id = :session and state = 'CONFIRMED'""").setParameter("session", session).executeUpdate();
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select session_id, state, registered_at, place_given_at from registration
                        where person = :person order by registered_at, session_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("sessionId", row[0]);
                    entry.put("state", row[1]);
                    entry.put("registeredAt", row[2]);
                    if (row[3] != null) {
                        entry.put("placeGivenAt", row[3]);
                    }
                    return entry;
                })
                .toList();
    }

    /// Sessions to come in which the person has or waits for a place.
    private List<UUID> toCome(String person) {
        return database.createNativeQuery("""
                        select r.session_id from registration r join hall_session s on s.id = r.session_id
                        where r.person = :person and r.state in ('CONFIRMED', 'WAITLISTED') and s.state in (:before)
                        order by r.session_id""", UUID.class)
                .setParameter("person", person)
                .setParameterList("before", BEFORE)
                .getResultList();
    }

    /// Who is forgotten comes to no session: the places go to those who wait.
    @Override
    public int forget(String person) {
        for (UUID session : toCome(person)) {
            if (BEFORE.contains(lock(session))) {
                of(session, person)
                        .filter(seat -> seat.state() != RegistrationState.CHECKED_IN)
                        .ifPresent(seat -> giveUp(session, person, seat.state()));
                fill(session);
            }
        }
        // What was given up is gone, so that who comes back and is forgotten once more leaves one word in a session.
        int gone = database.createNativeMutationQuery(
                        "delete from registration where person = :person and state = 'CANCELLED'")
                .setParameter("person", person)
                .executeUpdate();
        return gone + remains.leave("registration", "session_id", "person", person);
    }
}
