package hamgara.forum.admission;

import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Moves proposals in and out by guarded statements: the row leaves its state once, so one of two ways in wins.
@ApplicationScoped
class AdmissionRows {

    /// Who counts towards a line: those who have seen the present words, and the voices of desks where the policy says
    /// so.
    private static final String COUNTED = """
        p.supporters - p.asked + case when :desk then coalesce(
            (select d.assisted + d.paper from desk_count d where d.proposal_id = p.id), 0) else 0 end""";

    /// What a moderator took out of sight comes no further until it is seen again.
    private static final String SHOWN =
            " and not exists (select 1 from content o where o.id = p.id and o.state <> 'SHOWN')";

    private static final String HOLD_OVER = """
        select p.id from proposal p where p.state = 'QUALIFIED' and p.hold_until <= :now""" + SHOWN + """
             and not exists (
                select 1 from admission a
                join conversation c on c.hall_id = p.hall_id and c.main
                join lateral (select s.seq from opinion_snapshot s where s.conversation_id = c.id
                              order by s.seq desc limit 1) s on true
                left join support_breadth b on b.proposal_id = p.id
                where a.proposal_id = p.id and a.undone_at is null and a.rule = 'BREADTH'
                    and (b.proposal_id is null or b.conversation_id <> c.id
                         or ((b.of_version <> p.version or b.snapshot_seq <> s.seq)
                             and b.worked_out_at < p.hold_until)))""";

    private final Session database;

    AdmissionRows(Session database) {
        this.database = database;
    }

    /// Holds the proposal, so that voices that come on different ways see each other.
    void hold(UUID proposal) {
        database.createNativeQuery("select 1 from proposal where id = :id for update", Integer.class)
                .setParameter("id", proposal)
                .getSingleResult();
    }

    Numbers numbers(UUID proposal, boolean desk) {
        Object[] row = database.createNativeQuery(
                        "select hall_id, county, subject, area_code, policy_version, state, support_line, supporters, "
                                + COUNTED
                                + ", session_listed_at is not null from proposal p where id = :id",
                        Object[].class)
                .setParameter("id", proposal)
                .setParameter("desk", desk)
                .getSingleResult();
        return new Numbers(
                proposal,
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                (String) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Integer) row[8],
                (Boolean) row[9]);
    }

    /// What decides about a proposal, as it is now.
    record Numbers(
            UUID id,
            UUID hall,
            String county,
            String subject,
            @Nullable String area,
            int policyVersion,
            String state,
            int line,
            int supporters,
            int counted,
            boolean isListed) {

        boolean isPublished() {
            return state.equals("PUBLISHED");
        }
    }

    /// True for exactly one of all who try. With a hold it waits for its case, without one it has it.
    boolean qualify(UUID proposal, int least, boolean desk, @Nullable UUID caseId, @Nullable Instant hold, Instant at) {
        return database.createNativeMutationQuery("""
                        update proposal p set state = case when :hasCase then 'WITH_AGENCY' else 'QUALIFIED' end,
                            qualified_at = :at, case_id = :case, hold_until = :hold, version = version + 1
                        where id = :id and state = 'PUBLISHED' and (window_until is null or window_until > :at)
                            and\s""" + COUNTED + " >= :least" + SHOWN)
                        .setParameter("id", proposal)
                        .setParameter("hasCase", caseId != null)
                        .setParameter("case", caseId, UUID.class)
                        .setParameter("hold", hold, Instant.class)
                        .setParameter("at", at)
                        .setParameter("desk", desk)
                        .setParameter("least", least)
                        .executeUpdate()
                == 1;
    }

    /// The same by somebody's word, whoever counts.
    boolean bring(UUID proposal, UUID caseId, Instant at) {
        return database.createNativeMutationQuery("""
                        update proposal p set state = 'WITH_AGENCY', qualified_at = :at, case_id = :case,
                            version = version + 1
                        where id = :id and state = 'PUBLISHED'""" + SHOWN)
                        .setParameter("id", proposal)
                        .setParameter("case", caseId)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// Takes it back while no case is open, where fewer count than its rule needed: desks do not count towards breadth,
    /// nor do they keep it. Answers with that line.
    Optional<Integer> takeBack(UUID proposal, boolean desk, Instant now) {
        return takeBack(
                proposal,
                "((a.rule = 'COUNT' and " + COUNTED + " < a.line)"
                        + " or (a.rule = 'BREADTH' and p.supporters - p.asked < a.line and " + COUNTED
                        + " < p.support_line))",
                desk,
                now);
    }

    /// The same where it came in by breadth and fewer count than let it in without.
    Optional<Integer> takeBackNarrow(UUID proposal, boolean desk, Instant now) {
        return takeBack(proposal, "a.rule = 'BREADTH' and " + COUNTED + " < p.support_line", desk, now);
    }

    /// The days it waited are given back to its window.
    private Optional<Integer> takeBack(UUID proposal, String where, boolean desk, Instant now) {
        return database.createNativeQuery("""
                        update proposal p set state = 'PUBLISHED', qualified_at = null, hold_until = null,
                            window_until = p.window_until + interval '1 day' * (
                                cast(cast(:now as timestamptz) at time zone 'Asia/Tehran' as date)
                                - cast(p.qualified_at at time zone 'Asia/Tehran' as date)),
                            version = version + 1
                        from admission a
                        where p.id = :id and p.state = 'QUALIFIED' and p.case_id is null
                            and a.proposal_id = p.id and a.undone_at is null
                            and\s""" + where + " returning a.line", Integer.class)
                .setParameter("id", proposal)
                .setParameter("now", now)
                .setParameter("desk", desk)
                .getResultStream()
                .findFirst();
    }

    /// Those that are seen and whose hold is over, unless they came in by breadth and it is still to be seen whether
    /// that holds: with their present supporters, on the latest map or one of the end of the hold.
    List<UUID> holdsOver(Instant now, int most) {
        return database.createNativeQuery(HOLD_OVER + " order by p.hold_until, p.id limit :most", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /// Under its lock; false where somebody else just has it.
    boolean isHoldOver(UUID proposal, Instant now) {
        return !database.createNativeQuery(HOLD_OVER + " and p.id = :id for update of p skip locked", UUID.class)
                .setParameter("now", now)
                .setParameter("id", proposal)
                .getResultList()
                .isEmpty();
    }

    void opened(UUID proposal, UUID caseId) {
        database.createNativeMutationQuery("""
                        update proposal set state = 'WITH_AGENCY', case_id = :case, hold_until = null,
                            version = version + 1
                        where id = :id and state = 'QUALIFIED'""")
                .setParameter("id", proposal)
                .setParameter("case", caseId)
                .executeUpdate();
    }

    /// True once, when as many count as put a proposal on the list for the next session.
    boolean list(UUID proposal, int least, boolean desk, Instant at) {
        return database.createNativeMutationQuery("""
                        update proposal p set session_listed_at = :at, version = version + 1
                        where id = :id and session_listed_at is null
                            and state in ('PUBLISHED', 'QUALIFIED', 'WITH_AGENCY', 'ANSWERED', 'IN_FOLLOW_UP')
                            and\s""" + COUNTED + " >= :least" + SHOWN)
                        .setParameter("id", proposal)
                        .setParameter("at", at)
                        .setParameter("desk", desk)
                        .setParameter("least", least)
                        .executeUpdate()
                == 1;
    }

    /// Writes down the numbers of this moment, under the lock of the proposal.
    AdmissionView record(UUID proposal, Rule rule, int line, @Nullable Breadth breadth, Decided decided, Instant at) {
        database.createNativeMutationQuery("""
                        insert into admission (proposal_id, no, rule, admitted_at, supporters, assisted, paper, line,
                            active_members, breadth, product, conversation_id, snapshot_seq, session_id, reason,
                            policy_version)
                        select p.id, 1 + (select count(*) from admission a where a.proposal_id = p.id), :rule, :at,
                            p.supporters, coalesce(d.assisted, 0), coalesce(d.paper, 0), :line,
                            p.active_members_then, :breadth, :product, :conversation, :seq, :session, :reason,
                            p.policy_version
                        from proposal p left join desk_count d on d.proposal_id = p.id where p.id = :id""")
                .setParameter("id", proposal)
                .setParameter("rule", rule.name())
                .setParameter("at", at)
                .setParameter("line", line)
                .setParameter("breadth", breadth == null ? null : breadth.least(), Double.class)
                .setParameter("product", breadth == null ? null : breadth.product(), Double.class)
                .setParameter("conversation", breadth == null ? null : breadth.conversation(), UUID.class)
                .setParameter("seq", breadth == null ? null : breadth.snapshotSeq(), Integer.class)
                .setParameter("session", decided.session(), UUID.class)
                .setParameter("reason", decided.reason(), String.class)
                .executeUpdate();
        return of(proposal, 0, 1).getFirst();
    }

    void undo(UUID proposal, Instant at) {
        database.createNativeMutationQuery("""
                        update admission a set undone_at = :at, undone_supporters = p.supporters
                        from proposal p where p.id = :id and a.proposal_id = p.id and a.undone_at is null""")
                .setParameter("id", proposal)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// Newest first.
    List<AdmissionView> of(UUID proposal, int below, int limit) {
        return database.createNativeQuery("""
                        select no, rule, admitted_at, supporters, assisted, paper, line, active_members, breadth, product,
                            snapshot_seq, session_id, reason, policy_version, undone_at, undone_supporters
                        from admission where proposal_id = :id and (:below = 0 or no < :below)
                        order by no desc limit :limit""", Object[].class)
                .setParameter("id", proposal)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new AdmissionView(
                        (Integer) row[0],
                        Rule.valueOf((String) row[1]),
                        (Instant) row[2],
                        Jalali.of((Instant) row[2]),
                        (Integer) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Integer) row[6],
                        (Integer) row[7],
                        (Double) row[8],
                        (Double) row[9],
                        (Integer) row[10],
                        (UUID) row[11],
                        (String) row[12],
                        (Integer) row[13],
                        (Instant) row[14],
                        (Integer) row[15]))
                .toList();
    }

    /// Those that reached the line and are on the agenda of no session, in the order in which they did.
    List<Object[]> listed(UUID hall, Instant after, UUID afterId, int limit) {
        return database.createNativeQuery("""
                        select p.id, p.lang, p.title, p.supporters, p.session_listed_at from proposal p
                        where p.hall_id = :hall and p.session_listed_at is not null
                            and (p.session_listed_at, p.id) > (:after, :id)
                            and p.state in ('PUBLISHED', 'QUALIFIED', 'WITH_AGENCY', 'ANSWERED', 'IN_FOLLOW_UP')
                            and not exists (select 1 from content o where o.id = p.id and o.state <> 'SHOWN')
                            and not exists (
                                select 1 from agenda_item a join hall_session s on s.id = a.session_id
                                where a.proposal_id = p.id and s.state <> 'CANCELLED')
                        order by p.session_listed_at, p.id limit :limit""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("after", after)
                .setParameter("id", afterId)
                .setParameter("limit", limit)
                .getResultList();
    }
}
