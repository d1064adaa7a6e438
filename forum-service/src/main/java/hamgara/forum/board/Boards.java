package hamgara.forum.board;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/// Reads what is going on in a session at most once a second, however many look at it. Of a hall that not everybody
/// may know of it is read for each viewer, who has to be known.
@ApplicationScoped
class Boards {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 1000;

    private final Session database;
    private final Sessions sessions;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, BoardView> kept = new ConcurrentHashMap<>();

    Boards(Session database, Sessions sessions, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
    }

    BoardView show(UUID id) {
        Instant now = clock.instant();
        BoardView last = kept.get(id);
        if (last != null && Duration.between(last.at(), now).abs().compareTo(FRESH) < 0) {
            return last;
        }
        SessionFacts session = sessions.facts(id);
        BoardView read = read(session, now);
        boolean isForAll = session.hall().visibility() != HallFacts.Visibility.PRIVATE;
        if (isForAll && session.announcedAt() != null) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(id, read);
        } else {
            kept.remove(id);
        }
        return read;
    }

    private BoardView read(SessionFacts session, Instant now) {
        Object[] row = database.createNativeQuery("""
                        select (select t.id from speaking_turn t where t.session_id = s.id and t.state = 'CALLED'),
                               (select t.item_id from speaking_turn t where t.session_id = s.id and t.state = 'CALLED'),
                               (select count(*) from speaking_turn t where t.session_id = s.id and t.state = 'WAITING')
                        from hall_session s where s.id = :id""", Object[].class)
                .setParameter("id", session.id())
                .getSingleResult();
        List<UUID> polls = database.createNativeQuery(
                        "select id from live_poll where session_id = :id and state = 'OPEN' order by id", UUID.class)
                .setParameter("id", session.id())
                .getResultList();
        return new BoardView(
                session.id(),
                session.state(),
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                List.copyOf(polls),
                now);
    }
}
