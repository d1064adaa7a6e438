package hamgara.forum.appeal;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps appeals, one against an act. A CHECK lets neither who acted nor who appealed decide.
@ApplicationScoped
class AppealRows implements Personal {

    private static final String APPEAL = """
            select id, act_id, hall_id, county, reason, appealed_by_person, appealed_at, due_at, acted_by_person, escalated_at,
                   overturned, decision_reason, version
            from appeal""";

    private final Session database;
    private final Remains remains;

    AppealRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// An appeal as it is kept.
    record Kept(
            UUID id,
            UUID act,
            UUID hall,
            String county,
            String reason,
            String appealedBy,
            Instant appealedAt,
            Instant dueAt,
            String actedBy,
            @Nullable Instant escalatedAt,
            @Nullable Boolean overturned,
            @Nullable String decisionReason,
            long version) {}

    /// False when there is one against this act already.
    boolean add(Kept appeal) {
        return database.createNativeMutationQuery("""
                        insert into appeal (id, act_id, hall_id, county, reason, appealed_by_person, appealed_at, due_at,
                                            acted_by_person, version)
                        values (:id, :act, :hall, :county, :reason, :person, :at, :due, :actor, 1)
                        on conflict (act_id) do nothing""")
                        .setParameter("id", appeal.id())
                        .setParameter("act", appeal.act())
                        .setParameter("hall", appeal.hall())
                        .setParameter("county", appeal.county())
                        .setParameter("reason", appeal.reason())
                        .setParameter("person", appeal.appealedBy())
                        .setParameter("at", appeal.appealedAt())
                        .setParameter("due", appeal.dueAt())
                        .setParameter("actor", appeal.actedBy())
                        .executeUpdate()
                == 1;
    }

    Optional<Kept> find(UUID id) {
        return database.createNativeQuery(APPEAL + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(AppealRows::kept)
                .findFirst();
    }

    /// What is due first comes first.
    List<Kept> waiting(UUID hall, Instant afterDue, UUID afterId, int limit) {
        return database.createNativeQuery(APPEAL + """
                         where hall_id = :hall and decided_at is null and (due_at, id) > (:due, :id)
                        order by due_at, id limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("due", afterDue)
                .setParameter("id", afterId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(AppealRows::kept)
                .toList();
    }

    /// False when somebody was faster.
    boolean decide(UUID id, long version, boolean overturned, String reason, String person, Instant at) {
        return database.createNativeMutationQuery("""
                        update appeal
                        set overturned = :overturned, decision_reason = :reason, decided_by_person = :person, decided_at = :at,
                            version = version + 1
                        where id = :id and version = :version and decided_at is null""")
                        .setParameter("overturned", overturned)
                        .setParameter("reason", reason)
                        .setParameter("person", person)
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    List<UUID> late(Instant now, int most) {
        return database.createNativeQuery("""
                        select id from appeal where due_at <= :now and decided_at is null and escalated_at is null
                        order by due_at, id limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// Under its lock; empty where somebody else just has it.
    Optional<Kept> stillLate(UUID id, Instant now) {
        return database.createNativeQuery(APPEAL + """
                         where id = :id and due_at <= :now and decided_at is null and escalated_at is null
                        for update skip locked""", Object[].class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .map(AppealRows::kept)
                .findFirst();
    }

    void moveDue(UUID id, Instant due) {
        database.createNativeMutationQuery("update appeal set due_at = :due, version = version + 1 where id = :id")
                .setParameter("due", due)
                .setParameter("id", id)
                .executeUpdate();
    }

    void escalate(UUID id, Instant now) {
        database.createNativeMutationQuery(
                        "update appeal set escalated_at = :now, version = version + 1 where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Under which word the person stands beside an act when forgotten.
    String remains(String person, UUID act) {
        return remains.of(person, act);
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (String) row[8],
                (Instant) row[9],
                (Boolean) row[10],
                (String) row[11],
                ((Number) row[12]).longValue());
    }

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select act_id, 'APPEALED', appealed_at, reason from appeal where appealed_by_person = :person
                        union all
                        select act_id, 'DECIDED', decided_at, coalesce(decision_reason, '') from appeal
                        where decided_by_person = :person order by 3, 1""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("actId", row[0], "what", row[1], "at", row[2], "reason", row[3]))
                .toList();
    }

    /// All under one word beside an act, so that who acted is still known to be another than who
    /// decides.
    @Override
    public int forget(String person) {
        return remains.leave("appeal", "act_id", "appealed_by_person", person)
                + remains.leave("appeal", "act_id", "acted_by_person", person)
                + remains.leave("appeal", "act_id", "decided_by_person", person);
    }
}
