package hamgara.forum.stance;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.stance.StanceAppealEvent.AppealDecided;
import hamgara.forum.stance.StanceAppealEvent.StanceAppealed;
import hamgara.forum.stance.StanceRefusal.NothingToAppeal;
import hamgara.forum.stance.StanceRefusal.StanceAppealNotFound;
import hamgara.forum.stance.StanceRefusal.StanceAppealStillInTime;
import hamgara.forum.stance.StanceRefusal.StanceFixed;
import hamgara.forum.stance.StanceRefusal.StanceReasonNeeded;
import hamgara.forum.stance.StanceRefusal.StanceSelfReview;
import hamgara.forum.stance.StanceRefusal.StanceUnderAppeal;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets authors and moderators say whether a proposal shows a way ahead, and another moderator decide when they differ.
@ApplicationScoped
class Stances {

    private static final String AUTHOR = "AUTHOR";
    private static final String MODERATOR = "MODERATOR";

    private final StanceRows rows;
    private final Proposals proposals;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Stances(
            StanceRows rows,
            Proposals proposals,
            Halls halls,
            AnswerClock answerClock,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.halls = halls;
        this.answerClock = answerClock;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A moderator's word holds for the words it is about; the author may change those and say again.
    @Transactional
    StanceView set(UUID id, NewStance request, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        String role = role(proposal);
        StaleVersion.check(expectedVersion, rows.version(id));
        proposals.requireOpen(id);
        String reason = Words.orNone(request.reason(), proposal.lang());
        if (reason == null && (role.equals(MODERATOR) || request.stance() == Stance.NEEDS_REWORK)) {
            throw new StanceReasonNeeded().at("/reason");
        }
        StanceRows.Kept latest = rows.latest(id).orElse(null);
        if (latest != null && isUnderAppeal(id, latest)) {
            throw new StanceUnderAppeal();
        }
        if (latest != null
                && role.equals(AUTHOR)
                && latest.act().role().equals(MODERATOR)
                && latest.act().textVersion() == proposal.textVersion()) {
            throw new StanceFixed();
        }
        return act(proposal, latest, request.stance(), reason, role);
    }

    @Transactional
    StanceView appeal(UUID id, String reason) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        String person = caller.pseudonym();
        proposals.requireAuthor(id, person);
        StanceRows.Kept latest = rows.latest(id)
                .filter(kept -> kept.act().role().equals(MODERATOR))
                .orElseThrow(NothingToAppeal::new);
        HallFacts hall = halls.facts(proposal.hallId());
        Instant now = clock.instant();
        Instant due = answerClock
                .of(proposal.county(), now)
                .dueAfter(now, hall.policy().terms().appealDays());
        var appeal = new StanceView.Appeal(
                Ids.next(), Words.of(reason, proposal.lang(), "/reason"), now, due, Jalali.of(due), null, null, null);
        if (!rows.appeal(id, latest, appeal, person)) {
            throw new NothingToAppeal();
        }
        audit.write(proposal.hallId(), proposal.county(), "STANCE_APPEALED", id, Map.of("appeal", appeal.id()));
        outbox.append(new StanceAppealed(id, appeal.id(), hall.id(), hall.county(), due, hall.privateOrNull()));
        return view(id);
    }

    /// By a moderator of the county; once its clock has run out, also by the governor's office.
    @Transactional
    StanceView decide(UUID id, UUID appeal, NewStanceDecision decision, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        caller.requireCounty(proposal.county());
        StaleVersion.check(expectedVersion, rows.version(id));
        StanceRows.Kept latest = rows.latest(id).orElseThrow(StanceAppealNotFound::new);
        StanceView.Appeal open = rows.appealAgainst(id, latest.act().no())
                .filter(made -> made.id().equals(appeal) && made.overturned() == null)
                .orElseThrow(StanceAppealNotFound::new);
        String person = caller.pseudonym();
        if (rows.isBy(latest, id, person) || proposals.hasPart(id, person)) {
            throw new StanceSelfReview();
        }
        if (!caller.has(Roles.MODERATOR) && open.escalatedAt() == null) {
            throw new StanceAppealStillInTime(open.dueAt());
        }
        String reason = Words.of(decision.reason(), proposal.lang(), "/reason");
        Instant now = clock.instant();
        if (!rows.decide(appeal, decision.overturned(), reason, person, now)) {
            throw new StanceAppealNotFound();
        }
        audit.write(
                proposal.hallId(),
                proposal.county(),
                "STANCE_APPEAL_DECIDED",
                id,
                Map.of("appeal", appeal, "overturned", decision.overturned()));
        outbox.append(new AppealDecided(
                id,
                appeal,
                proposal.hallId(),
                proposal.county(),
                decision.overturned(),
                !now.isAfter(open.dueAt()),
                halls.facts(proposal.hallId()).privateOrNull()));
        return decision.overturned()
                ? act(proposal, latest, latest.act().stance().other(), reason, MODERATOR)
                : view(id);
    }

    StanceView show(UUID id) {
        proposals.facts(id);
        return view(id);
    }

    List<StanceView.Act> acts(UUID id, int below, int limit) {
        proposals.facts(id);
        return rows.acts(id, below, limit).stream().map(StanceRows.Kept::act).toList();
    }

    /// What is due first comes first.
    List<OpenAppealView> openAppeals(UUID hall, Instant afterDue, UUID afterId, int limit) {
        caller.requireCounty(halls.facts(hall).county());
        return rows.openAppeals(hall, afterDue, afterId, limit);
    }

    private StanceView act(
            ProposalFacts proposal,
            StanceRows.@Nullable Kept latest,
            Stance stance,
            @Nullable String reason,
            String role) {
        int no = latest == null ? 1 : latest.act().no() + 1;
        rows.add(
                proposal.id(),
                new StanceView.Act(no, stance, reason, role, proposal.textVersion(), clock.instant()),
                caller.pseudonym());
        audit.write(
                proposal.hallId(),
                proposal.county(),
                "STANCE_SET",
                proposal.id(),
                Map.of("stance", stance.name(), "as", role, "no", no));
        outbox.append(new StanceDecided(
                proposal.id(),
                proposal.hallId(),
                proposal.county(),
                stance,
                halls.facts(proposal.hallId()).privateOrNull()));
        return view(proposal.id());
    }

    /// Who wrote the proposal acts as its author, whatever else they are.
    private String role(ProposalFacts proposal) {
        if (caller.has(Roles.MODERATOR) && !proposals.hasPart(proposal.id(), caller.pseudonym())) {
            caller.requireCounty(proposal.county());
            return MODERATOR;
        }
        proposals.requireAuthor(proposal.id(), caller.pseudonym());
        return AUTHOR;
    }

    private boolean isUnderAppeal(UUID id, StanceRows.Kept latest) {
        return rows.appealAgainst(id, latest.act().no())
                .filter(appeal -> appeal.overturned() == null)
                .isPresent();
    }

    private StanceView view(UUID id) {
        StanceView.Act act = rows.latest(id).map(StanceRows.Kept::act).orElse(null);
        return new StanceView(
                id, act, act == null ? null : rows.appealAgainst(id, act.no()).orElse(null), rows.version(id));
    }
}
