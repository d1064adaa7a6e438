package hamgara.forum.stance;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps acts and appeals; none of them is ever changed but by the decision on an appeal.
@ApplicationScoped
class StanceRows implements Personal {

    private final Session database;
    private final Remains remains;

    StanceRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// What holds, and who set it.
    record Kept(StanceView.Act act, String setBy) {}

    void add(UUID proposal, StanceView.Act act, String person) {
        database.createNativeMutationQuery("""
                        insert into stance_act (proposal_id, no, stance, reason, role, text_version, set_by_person, set_at)
                        values (:proposal, :no, :stance, :reason, :role, :text, :person, :at)""")
                .setParameter("proposal", proposal)
                .setParameter("no", act.no())
                .setParameter("stance", act.stance().name())
                .setParameter("reason", act.reason(), String.class)
                .setParameter("role", act.role())
                .setParameter("text", act.textVersion())
                .setParameter("person", person)
                .setParameter("at", act.setAt())
                .executeUpdate();
    }

    Optional<Kept> latest(UUID proposal) {
        return acts(proposal, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /// The newest first.
    List<Kept> acts(UUID proposal, int below, int limit) {
        return database.createNativeQuery("""
                        select no, stance, reason, role, text_version, set_at, set_by_person from stance_act
                        where proposal_id = :proposal and no < :below order by no desc limit :limit""", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Kept(
                        new StanceView.Act(
                                ((Number) row[0]).intValue(),
                                Stance.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                ((Number) row[4]).intValue(),
                                (Instant) row[5]),
                        (String) row[6]))
                .toList();
    }

    /// False when there is one against this act already.
    boolean appeal(UUID proposal, Kept against, StanceView.Appeal appeal, String person) {
        return database.createNativeMutationQuery("""
                        insert into stance_appeal (id, proposal_id, act_no, reason, appealed_by_person, appealed_at, due_at,
                                                   acted_by_person)
                        values (:id, :proposal, :no, :reason, :person, :at, :due, :actor)
                        on conflict (proposal_id, act_no) do nothing""")
                        .setParameter("id", appeal.id())
                        .setParameter("proposal", proposal)
                        .setParameter("no", against.act().no())
                        .setParameter("reason", appeal.reason())
                        .setParameter("person", person)
                        .setParameter("at", appeal.appealedAt())
                        .setParameter("due", appeal.dueAt())
                        .setParameter("actor", against.setBy())
                        .executeUpdate()
                == 1;
    }

    Optional<StanceView.Appeal> appealAgainst(UUID proposal, int act) {
        return database.createNativeQuery("""
                        select id, reason, appealed_at, due_at, escalated_at, overturned, decision_reason
                        from stance_appeal where proposal_id = :proposal and act_no = :no""", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("no", act)
                .getResultStream()
                .map(StanceRows::read)
                .findFirst();
    }

    List<OpenAppealView> openAppeals(UUID hall, Instant afterDue, UUID afterId, int limit) {
        return database.createNativeQuery("""
                        select a.id, a.reason, a.appealed_at, a.due_at, a.escalated_at, a.overturned, a.decision_reason,
                            a.proposal_id
                        from stance_appeal a join proposal p on p.id = a.proposal_id
                        where p.hall_id = :hall and a.decided_at is null and (a.due_at, a.id) > (:due, :id)
                        order by a.due_at, a.id limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("due", afterDue)
                .setParameter("id", afterId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new OpenAppealView((UUID) row[7], read(row)))
                .toList();
    }

    /// An appeal that ran out of time, and where it belongs.
    record Late(UUID id, UUID proposal, UUID hall, String county, Instant appealedAt, Instant dueAt) {}

    List<UUID> late(Instant now, int most) {
        return database.createNativeQuery("""
                        select id from stance_appeal
                        where due_at <= :now and decided_at is null and escalated_at is null
                        order by due_at, id limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// Under its lock; empty where somebody else just has it.
    Optional<Late> stillLate(UUID id, Instant now) {
        return database.createNativeQuery("""
                        select a.id, a.proposal_id, p.hall_id, p.county, a.appealed_at, a.due_at
                        from stance_appeal a join proposal p on p.id = a.proposal_id
                        where a.id = :id and a.due_at <= :now and a.decided_at is null and a.escalated_at is null
                        for update of a skip locked""", Object[].class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Late(
                        (UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (Instant) row[4], (Instant)
                                row[5]))
                .findFirst();
    }

    void moveDue(UUID appeal, Instant due) {
        database.createNativeMutationQuery(
                        "update stance_appeal set due_at = :due, changes = changes + 1 where id = :id")
                .setParameter("due", due)
                .setParameter("id", appeal)
                .executeUpdate();
    }

    void escalate(UUID appeal, Instant now) {
        database.createNativeMutationQuery(
                        "update stance_appeal set escalated_at = :now, changes = changes + 1 where id = :id")
                .setParameter("now", now)
                .setParameter("id", appeal)
                .executeUpdate();
    }

    private static StanceView.Appeal read(Object[] row) {
        Instant due = (Instant) row[3];
        return new StanceView.Appeal(
                (UUID) row[0],
                (String) row[1],
                (Instant) row[2],
                due,
                Jalali.of(due),
                (Instant) row[4],
                (Boolean) row[5],
                (String) row[6]);
    }

    /// Whether it is the person who said so; who was forgotten and came back is still known.
    boolean isBy(Kept act, UUID proposal, String person) {
        return act.setBy().equals(person) || act.setBy().equals(remains.of(person, proposal));
    }

    /// False when somebody has decided on it.
    boolean decide(UUID appeal, boolean overturned, String reason, String person, Instant at) {
        return database.createNativeMutationQuery("""
                        update stance_appeal
                        set overturned = :overturned, decision_reason = :reason, decided_by_person = :person, decided_at = :at
                        where id = :id and decided_at is null""")
                        .setParameter("overturned", overturned)
                        .setParameter("reason", reason)
                        .setParameter("person", person)
                        .setParameter("at", at)
                        .setParameter("id", appeal)
                        .executeUpdate()
                == 1;
    }

    long version(UUID proposal) {
        return database.createNativeQuery("""
                        select (select count(*) from stance_act where proposal_id = :proposal)
                             + (select count(*) + count(decided_at) + coalesce(sum(changes), 0) from stance_appeal
                                where proposal_id = :proposal)""", Long.class)
                .setParameter("proposal", proposal)
                .getSingleResult();
    }

    @Override
    public String name() {
        return "stances";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select proposal_id, 'SET', set_at from stance_act where set_by_person = :person
                        union all
                        select proposal_id, 'APPEALED', appealed_at from stance_appeal where appealed_by_person = :person
                        union all
                        select proposal_id, 'DECIDED', decided_at from stance_appeal where decided_by_person = :person
                        order by 3, 1""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("proposalId", row[0], "what", row[1], "at", row[2]))
                .toList();
    }

    /// All under one word beside a proposal, so that who acted is still known to be another than who decides.
    @Override
    public int forget(String person) {
        return remains.leave("stance_act", "proposal_id", "set_by_person", person)
                + remains.leave("stance_appeal", "proposal_id", "appealed_by_person", person)
                + remains.leave("stance_appeal", "proposal_id", "acted_by_person", person)
                + remains.leave("stance_appeal", "proposal_id", "decided_by_person", person);
    }
}
