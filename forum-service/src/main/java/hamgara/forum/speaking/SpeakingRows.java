package hamgara.forum.speaking;

import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps turns and what was taken down. Unique indexes let nobody wait twice and no two speak at once.
@ApplicationScoped
class SpeakingRows implements Personal, Written {

    private static final String TURN =
            "select id, session_id, item_id, line, person is null, state, version from speaking_turn ";

    private final Session database;
    private final Remains remains;

    SpeakingRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// What a recorder took down, with the recorder.
    record Taken(
            UUID id,
            @Nullable UUID item,
            String recorder,
            String role,
            boolean onBehalf,
            String lang,
            String text,
            Instant at) {}

    /// False when the person waits or speaks already. Of whom a recorder asks for nobody is named.
    boolean ask(UUID id, UUID session, @Nullable UUID item, @Nullable String person, Instant at) {
        return database.createNativeMutationQuery("""
                        insert into speaking_turn (id, session_id, item_id, person, state, asked_at, version)
                        values (:id, :session, :item, :person, 'WAITING', :at, 1) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("session", session)
                        .setParameter("item", item, UUID.class)
                        .setParameter("person", person, String.class)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    Optional<TurnView> find(UUID session, UUID id) {
        return database.createNativeQuery(TURN + "where session_id = :session and id = :id", Object[].class)
                .setParameter("session", session)
                .setParameter("id", id)
                .getResultStream()
                .map(SpeakingRows::turn)
                .findFirst();
    }

    List<TurnView> waiting(UUID session, long after, int limit) {
        return database.createNativeQuery(TURN + """
                        where session_id = :session and state in ('WAITING', 'CALLED') and line > :after
                        order by line""", Object[].class)
                .setParameter("session", session)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(SpeakingRows::turn)
                .toList();
    }

    boolean withdraw(UUID session, String person) {
        return database.createNativeMutationQuery("""
                        update speaking_turn set state = 'WITHDRAWN', version = version + 1
                        where session_id = :session and person = :person and state = 'WAITING'""")
                        .setParameter("session", session)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    /// Holds the session, so that of two calls at once one sees the other.
    boolean somebodySpeaks(UUID session) {
        database.createNativeQuery("select id from hall_session where id = :id for update", UUID.class)
                .setParameter("id", session)
                .getResultList();
        return !database.createNativeQuery(
                        "select 1 from speaking_turn where session_id = :session and state = 'CALLED'", Integer.class)
                .setParameter("session", session)
                .getResultList()
                .isEmpty();
    }

    /// False when the turn is not at this version in the state it has to be in.
    boolean call(UUID id, long version, Instant at) {
        return database.createNativeMutationQuery("""
                        update speaking_turn set state = 'CALLED', called_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'WAITING'""")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    boolean end(UUID id, long version, Instant at) {
        return database.createNativeMutationQuery("""
                        update speaking_turn set state = 'DONE', ended_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'CALLED'""")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    void endAll(UUID session, Instant at) {
        database.createNativeMutationQuery("""
                        update speaking_turn
                        set state = case state when 'CALLED' then 'DONE' else 'WITHDRAWN' end,
                            ended_at = case state when 'CALLED' then cast(:at as timestamptz) end, version = version + 1
                        where session_id = :session and state in ('WAITING', 'CALLED')""")
                .setParameter("at", at)
                .setParameter("session", session)
                .executeUpdate();
    }

    void takeDown(Taken taken, UUID session) {
        database.createNativeMutationQuery("""
                        insert into capture (id, session_id, item_id, recorded_by_person, recorder_role, on_behalf, lang,
                                             text, recorded_at)
                        values (:id, :session, :item, :person, :role, :behalf, :lang, :text, :at)""")
                .setParameter("id", taken.id())
                .setParameter("session", session)
                .setParameter("item", taken.item(), UUID.class)
                .setParameter("person", taken.recorder())
                .setParameter("role", taken.role())
                .setParameter("behalf", taken.onBehalf())
                .setParameter("lang", taken.lang())
                .setParameter("text", taken.text())
                .setParameter("at", taken.at())
                .executeUpdate();
    }

    List<Taken> taken(UUID session, @Nullable UUID after, int limit) {
        return database.createNativeQuery("""
                        select id, item_id, recorded_by_person, recorder_role, on_behalf, lang, text, recorded_at
                        from capture where session_id = :session and (cast(:after as uuid) is null or id > :after)
                          and not exists (select 1 from content o where o.id = capture.id and o.state <> 'SHOWN')
                        order by id""", Object[].class)
                .setParameter("session", session)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Taken(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Instant) row[7]))
                .toList();
    }

    private static TurnView turn(Object[] row) {
        return new TurnView(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                ((Number) row[3]).longValue(),
                (Boolean) row[4],
                (String) row[5],
                ((Number) row[6]).longValue());
    }

    @Override
    public Kind kind() {
        return Kind.CAPTURE;
    }

    @Override
    public Optional<String> words(UUID id) {
        return database.createNativeQuery("select text from capture where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String name() {
        return "speaking";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        var all = new ArrayList<Map<String, Object>>();
        database.createNativeQuery("""
                        select session_id, state, asked_at from speaking_turn
                        where person = :person order by line""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row -> all.add(Map.of("sessionId", row[0], "state", row[1], "askedAt", row[2])));
        database.createNativeQuery("""
                        select session_id, recorder_role, recorded_at from capture
                        where recorded_by_person = :person order by recorded_at""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row -> all.add(Map.of("sessionId", row[0], "recordedAs", row[1], "recordedAt", row[2])));
        return all;
    }

    @Override
    public int forget(String person) {
        return remains.leave("speaking_turn", "id", "person", person)
                + remains.leave("capture", "session_id", "recorded_by_person", person);
    }
}
