package hamgara.forum.digest;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.forum.session.SessionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps digests.
@ApplicationScoped
class DigestRows implements Personal {

    private static final String COLUMNS =
            "select session_id, due_at, lang, text, written_by_person, published_at, version from digest ";

    private final Session database;
    private final Remains remains;

    DigestRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// A digest with who wrote it.
    record Row(
            UUID session,
            Instant dueAt,
            @Nullable String lang,
            @Nullable String text,
            @Nullable String writer,
            @Nullable Instant publishedAt,
            long version) {}

    void expect(SessionFacts session, Instant dueAt) {
        database.createNativeMutationQuery("""
                        insert into digest (session_id, hall_id, county, due_at, version)
                        values (:session, :hall, :county, :due, 1) on conflict do nothing""")
                .setParameter("session", session.id())
                .setParameter("hall", session.hall().id())
                .setParameter("county", session.county())
                .setParameter("due", dueAt)
                .executeUpdate();
    }

    Optional<Row> find(UUID session) {
        return rows(COLUMNS + "where session_id = :id", session).findFirst();
    }

    Optional<Row> locked(UUID session) {
        return rows(COLUMNS + "where session_id = :id for update", session).findFirst();
    }

    void write(UUID session, String lang, String text, String person) {
        database.createNativeMutationQuery("""
                        update digest set lang = :lang, text = :text, written_by_person = :person, version = version + 1
                        where session_id = :session and published_at is null""")
                .setParameter("lang", lang)
                .setParameter("text", text)
                .setParameter("person", person)
                .setParameter("session", session)
                .executeUpdate();
    }

    void publish(UUID session, String person, Instant at) {
        database.createNativeMutationQuery("""
                        update digest set approved_by_person = :person, published_at = :at, version = version + 1
                        where session_id = :session and published_at is null""")
                .setParameter("person", person)
                .setParameter("at", at)
                .setParameter("session", session)
                .executeUpdate();
    }

    private Stream<Row> rows(String sql, UUID session) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("id", session)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        ((Number) row[6]).longValue()));
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select session_id, written_by_person = :person from digest
                        where :person in (written_by_person, approved_by_person) order by due_at""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.<String, Object>of(
                        "sessionId", row[0], "as", Boolean.TRUE.equals(row[1]) ? "WRITER" : "APPROVER"))
                .toList();
    }

    /// The two words for one session differ as the two persons did.
    @Override
    public int forget(String person) {
        return remains.leave("digest", "session_id", "written_by_person", person)
                + remains.leave("digest", "session_id", "approved_by_person", person);
    }
}
