package hamgara.forum.session;

import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps sessions.
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<HallSession, UUID> {

    Optional<HallSession> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }

    /// Read again and shared with others who need it to stay as it is.
    HallSession staying(HallSession session) {
        getSession().refresh(session, LockModeType.PESSIMISTIC_READ);
        return session;
    }

    /// In the order of their begin, after a place in that order.
    List<HallSession> of(
            UUID hall, @Nullable String group, boolean withDrafts, Instant startsAt, UUID after, int limit) {
        Map<String, Object> named = new HashMap<>();
        named.put("hall", hall);
        named.put("at", startsAt);
        named.put("after", after);
        String where = "hallId = :hall and (startsAt > :at or (startsAt = :at and id > :after))";
        if (!withDrafts) {
            where += " and state <> :draft";
            named.put("draft", SessionState.DRAFT);
        }
        if (group != null) {
            where += " and workingGroup = :group";
            named.put("group", group);
        }
        return find(where + " order by startsAt, id", named).page(0, limit).list();
    }

    /// Those announced for this place and a part of this time.
    List<HallSession> invitedTo(String venueCode, Instant from, Instant until) {
        return list(
                "venueCode = ?1 and startsAt < ?2 and endsAt > ?3 and state in ?4 order by id",
                venueCode,
                until,
                from,
                List.of(SessionState.ANNOUNCED, SessionState.REGISTRATION_CLOSED));
    }

    /// Minutes that the items of its agenda take together; 0 without an agenda.
    long plannedMinutes(UUID session) {
        return getSession()
                .createNativeQuery("""
                        select coalesce(sum(minutes), 0) from agenda_item
                        where session_id = :session and parent is null""", Long.class)
                .setParameter("session", session)
                .getSingleResult();
    }

    /// The row as it is after guarded statements of other features.
    HallSession reread(HallSession session) {
        flush();
        getSession().refresh(session);
        return session;
    }
}
