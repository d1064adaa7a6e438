package hamgara.forum.submission;

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
import org.jspecify.annotations.Nullable;

/// Keeps how proposals were read, and finds those that wait.
@ApplicationScoped
class ScreeningRows implements Personal {

    private final Session database;
    private final Remains remains;

    ScreeningRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// Under the lock of the proposal.
    void add(UUID proposal, NewScreening decided, @Nullable String reason, int textVersion, String by, Instant at) {
        database.createNativeMutationQuery("""
                        insert into screening_act (proposal_id, no, decision, rule, reason, text_version,
                            decided_by_person, decided_at)
                        select :proposal, 1 + count(*), :decision, :rule, :reason, :version, :by, :at
                        from screening_act where proposal_id = :proposal""")
                .setParameter("proposal", proposal)
                .setParameter("decision", decided.decision().name())
                .setParameter(
                        "rule",
                        Optional.ofNullable(decided.rule()).map(Enum::name).orElse(null),
                        String.class)
                .setParameter("reason", reason, String.class)
                .setParameter("version", textVersion)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// Newest first.
    List<ScreeningView.Act> of(UUID proposal) {
        return database.createNativeQuery("""
                        select s.no, s.decision, s.rule, s.reason, s.text_version, s.decided_at,
                               case when a.id is null then 'STANDS' when a.decided_at is null then 'UNDER_APPEAL'
                                    when a.overturned then 'OVERTURNED' else 'UPHELD' end
                        from screening_act s
                        left join screening_appeal a on a.proposal_id = s.proposal_id and a.act_no = s.no
                        where s.proposal_id = :proposal order by s.no desc limit 100""", Object[].class)
                .setParameter("proposal", proposal)
                .getResultStream()
                .map(row -> new ScreeningView.Act(
                        (Integer) row[0],
                        NewScreening.Decision.valueOf((String) row[1]),
                        row[2] == null ? null : ScreeningRule.valueOf((String) row[2]),
                        (String) row[3],
                        (Integer) row[4],
                        (Instant) row[5],
                        Jalali.of((Instant) row[5]),
                        (String) row[6]))
                .toList();
    }

    /// Who waits longest comes first.
    List<Waiting> waiting(UUID hall, Instant after, UUID afterId, int limit) {
        return database.createNativeQuery("""
                        select id, submitted_at from proposal
                        where hall_id = :hall and state = 'SUBMITTED' and (submitted_at, id) > (:after, :id)
                        order by submitted_at, id limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("after", after)
                .setParameter("id", afterId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Waiting((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /// A proposal that waits, and since when.
    record Waiting(UUID id, Instant since) {}

    /// The rule of a proposal that is not shown; empty for every other, whoever asks.
    Optional<Object[]> rejected(UUID proposal) {
        return database.createNativeQuery(
                        "select hall_id, county from proposal where id = :id and state = 'REJECTED'", Object[].class)
                .setParameter("id", proposal)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String name() {
        return "screenings";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select proposal_id, decision, decided_at from screening_act
                        where decided_by_person = :person order by decided_at, proposal_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("proposalId", row[0], "decision", row[1], "decidedAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("screening_act", "proposal_id", "decided_by_person", person);
    }
}
