package hamgara.forum.screeningappeal;

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
class ScreeningAppealRows implements Personal {

    private static final String APPEAL = """
            select id, proposal_id, hall_id, county, act_no, reason, appealed_by_person, appealed_at, due_at, acted_by_person,
                   escalated_at, overturned, decision_reason, version
            from screening_appeal""";

    private final Session database;
    private final Remains remains;

    ScreeningAppealRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// An appeal as it is kept.
    record Kept(
            UUID id,
            UUID proposal,
            UUID hall,
            String county,
            int actNo,
            String reason,
            String appealedBy,
            Instant appealedAt,
            Instant dueAt,
            String actedBy,
            @Nullable Instant escalatedAt,
            @Nullable Boolean overturned,
            @Nullable String decisionReason,
            long version) {}

    /// What an appeal can be against, and who did it.
    record Rejection(int no, String by) {}

    /// The last act, where that is why the proposal is not shown.
    Optional<Rejection> rejection(UUID proposal) {
        return database.createNativeQuery("""
                        select a.no, a.decided_by_person from screening_act a
                        where a.proposal_id = :proposal and a.decision = 'REJECT'
                          and a.no = (select max(no) from screening_act where proposal_id = a.proposal_id)""", Object[].class)
                .setParameter("proposal", proposal)
                .getResultStream()
                .map(row -> new Rejection((Integer) row[0], (String) row[1]))
                .findFirst();
    }

    /// False when there is one against this act already.
    boolean add(Kept appeal) {
        return database.createNativeMutationQuery("""
                        insert into screening_appeal (id, proposal_id, hall_id, county, act_no, reason, appealed_by_person,
                                                      appealed_at, due_at, acted_by_person, version)
                        values (:id, :proposal, :hall, :county, :no, :reason, :person, :at, :due, :actor, 1)
                        on conflict (proposal_id, act_no) do nothing""")
                        .setParameter("id", appeal.id())
                        .setParameter("proposal", appeal.proposal())
                        .setParameter("hall", appeal.hall())
                        .setParameter("county", appeal.county())
                        .setParameter("no", appeal.actNo())
                        .setParameter("reason", appeal.reason())
                        .setParameter("person", appeal.appealedBy())
                        .setParameter("at", appeal.appealedAt())
                        .setParameter("due", appeal.dueAt())
                        .setParameter("actor", appeal.actedBy())
                        .executeUpdate()
                == 1;
    }

    Optional<Kept> find(UUID proposal, UUID id) {
        return database.createNativeQuery(APPEAL + " where id = :id and proposal_id = :proposal", Object[].class)
                .setParameter("id", id)
                .setParameter("proposal", proposal)
                .getResultStream()
                .map(ScreeningAppealRows::kept)
                .findFirst();
    }

    /// Newest first.
    List<Kept> of(UUID proposal, int below, int limit) {
        return database.createNativeQuery(
                        APPEAL + " where proposal_id = :proposal and act_no < :below order by act_no desc limit :limit",
                        Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ScreeningAppealRows::kept)
                .toList();
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
                .map(ScreeningAppealRows::kept)
                .toList();
    }

    /// False when somebody was faster.
    boolean decide(UUID id, long version, boolean overturned, String reason, String person, Instant at) {
        return database.createNativeMutationQuery("""
                        update screening_appeal
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
                        select id from screening_appeal
                        where due_at <= :now and decided_at is null and escalated_at is null
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
                .map(ScreeningAppealRows::kept)
                .findFirst();
    }

    void moveDue(UUID id, Instant due) {
        database.createNativeMutationQuery(
                        "update screening_appeal set due_at = :due, version = version + 1 where id = :id")
                .setParameter("due", due)
                .setParameter("id", id)
                .executeUpdate();
    }

    void escalate(UUID id, Instant now) {
        database.createNativeMutationQuery(
                        "update screening_appeal set escalated_at = :now, version = version + 1 where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Whether it is this person who acted or appealed; who was forgotten and came back is still known.
    boolean isOf(Kept appeal, String person) {
        return List.of(person, remains.of(person, appeal.proposal())).stream()
                .anyMatch(word -> word.equals(appeal.actedBy()) || word.equals(appeal.appealedBy()));
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (Integer) row[4],
                (String) row[5],
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8],
                (String) row[9],
                (Instant) row[10],
                (Boolean) row[11],
                (String) row[12],
                ((Number) row[13]).longValue());
    }

    @Override
    public String name() {
        return "screeningAppeals";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select proposal_id, 'APPEALED', appealed_at, reason from screening_appeal
                        where appealed_by_person = :person
                        union all
                        select proposal_id, 'DECIDED', decided_at, coalesce(decision_reason, '') from screening_appeal
                        where decided_by_person = :person order by 3, 1""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("proposalId", row[0], "what", row[1], "at", row[2], "reason", row[3]))
                .toList();
    }

    /// All under one word beside a proposal, so that who acted is still known to be another than who decides.
    @Override
    public int forget(String person) {
        return remains.leave("screening_appeal", "proposal_id", "appealed_by_person", person)
                + remains.leave("screening_appeal", "proposal_id", "acted_by_person", person)
                + remains.leave("screening_appeal", "proposal_id", "decided_by_person", person);
    }
}
