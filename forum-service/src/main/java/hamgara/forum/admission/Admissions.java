package hamgara.forum.admission;

import hamgara.forum.admission.AdmissionEvent.ProposalListed;
import hamgara.forum.admission.AdmissionEvent.ProposalQualified;
import hamgara.forum.admission.AdmissionEvent.ProposalUnqualified;
import hamgara.forum.admission.AdmissionRows.Numbers;
import hamgara.forum.agencycase.Cases;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.content.ContentShown;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.HallPolicy;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.proposal.Proposals;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets proposals come in, records by which rule and with which numbers, and opens their cases. Whoever changes a count
/// tells it here, in the same transaction.
@ApplicationScoped
public class Admissions {

    private static final Decided NOBODY = new Decided(null, null);
    private static final int MOST_LISTED = 50;

    private final AdmissionRows rows;
    private final Proposals proposals;
    private final Halls halls;
    private final Cases cases;
    private final AnswerClock answerClock;
    private final Outbox outbox;
    private final Clock clock;

    Admissions(
            AdmissionRows rows,
            Proposals proposals,
            Halls halls,
            Cases cases,
            AnswerClock answerClock,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.halls = halls;
        this.cases = cases;
        this.answerClock = answerClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// More people count than before: they may be enough for the agenda of a session, or for the agency.
    @Transactional(Transactional.TxType.MANDATORY)
    public void rose(UUID proposal) {
        rows.hold(proposal);
        Numbers numbers = numbers(proposal);
        PolicyTerms terms = policy(numbers).terms();
        Integer sessionLine = terms.sessionLine();
        if (sessionLine != null
                && !numbers.isListed()
                && numbers.counted() >= sessionLine
                && rows.list(proposal, sessionLine, terms.paperCounts(), clock.instant())) {
            outbox.append(new ProposalListed(
                    proposal,
                    numbers.hall(),
                    numbers.county(),
                    numbers.counted(),
                    sessionLine,
                    privateOrNull(numbers)));
        }
        if (numbers.isPublished() && numbers.counted() >= numbers.line()) {
            qualify(numbers, Rule.COUNT, numbers.line(), terms.paperCounts(), null);
        }
    }

    /// One that is seen again may come as far as its supporters brought it meanwhile.
    void seenAgain(@Observes ContentShown shown) {
        if (shown.kind() == Kind.PROPOSAL) {
            rose(shown.content());
        }
    }

    /// Fewer people count than before: one that waits for its case may have to wait for people again.
    @Transactional(Transactional.TxType.MANDATORY)
    public void fell(UUID proposal) {
        rows.hold(proposal);
        Numbers numbers = numbers(proposal);
        boolean desk = policy(numbers).terms().paperCounts();
        rows.takeBack(proposal, desk, clock.instant()).ifPresent(line -> tellBack(numbers, line));
    }

    /// The groups do not all stand behind it widely enough any more: one that came in by that, and by no count of its
    /// own, waits for people again as long as no case is open.
    @Transactional(Transactional.TxType.MANDATORY)
    public void narrowed(UUID proposal) {
        rows.hold(proposal);
        Numbers numbers = numbers(proposal);
        boolean desk = policy(numbers).terms().paperCounts();
        rows.takeBackNarrow(proposal, desk, clock.instant()).ifPresent(line -> tellBack(numbers, line));
    }

    private void tellBack(Numbers numbers, int line) {
        rows.undo(numbers.id(), clock.instant());
        outbox.append(new ProposalUnqualified(
                numbers.id(), numbers.hall(), numbers.county(), numbers.supporters(), line, privateOrNull(numbers)));
    }

    /// Every group stands behind it widely enough; whether enough people do at all is looked at once more here.
    @Transactional(Transactional.TxType.MANDATORY)
    public void byBreadth(UUID proposal, Breadth breadth) {
        rows.hold(proposal);
        Numbers numbers = numbers(proposal);
        int floor = policy(numbers).terms().bridgeFloor();
        if (numbers.isPublished() && numbers.supporters() >= floor) {
            qualify(numbers, Rule.BREADTH, floor, false, breadth);
        }
    }

    /// A session or the secretary decided, and there is no support to be looked at first. Who may say so was asked
    /// before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void byDecision(UUID proposal, Decided decided) {
        rows.hold(proposal);
        Numbers numbers = numbers(proposal);
        Instant now = clock.instant();
        UUID caseId = Ids.next();
        if (!rows.bring(proposal, caseId, now)) {
            proposals.refreshed(proposal);
            proposals.requireShown(proposal);
            proposals.requireOpen(proposal);
            return;
        }
        Rule rule = decided.session() == null ? Rule.SECRETARY : Rule.SESSION;
        tell(numbers, rows.record(proposal, rule, 0, null, decided, now), null);
        open(numbers, caseId);
        proposals.refreshed(proposal);
    }

    List<UUID> holdsOver(int most) {
        return rows.holdsOver(clock.instant(), most);
    }

    /// Opens the case of one proposal whose hold is over.
    @Transactional(Transactional.TxType.MANDATORY)
    void endHold(UUID proposal) {
        if (rows.isHoldOver(proposal, clock.instant())) {
            UUID caseId = Ids.next();
            rows.opened(proposal, caseId);
            open(numbers(proposal), caseId);
        }
    }

    /// Newest first; refuses a proposal that the caller may not know of.
    List<AdmissionView> of(UUID proposal, int below, int limit) {
        return rows.of(proposals.facts(proposal).id(), below, limit);
    }

    List<ListedView> listed(UUID hall, Instant after, UUID afterId, int limit) {
        return rows.listed(halls.facts(hall).id(), after, afterId, limit).stream()
                .map(row -> new ListedView(
                        (UUID) row[0], (String) row[2], (Integer) row[3], (Instant) row[4], Jalali.of((Instant)
                                row[4])))
                .toList();
    }

    /// What the next session of the hall should talk about, who waits longest first.
    public List<Listed> listed(UUID hall) {
        return rows.listed(hall, Instant.EPOCH, new UUID(0, 0), MOST_LISTED).stream()
                .map(row -> new Listed((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private void qualify(Numbers numbers, Rule rule, int line, boolean desk, @Nullable Breadth breadth) {
        Instant now = clock.instant();
        int holdDays = policy(numbers).terms().qualificationHoldDays();
        Instant hold =
                holdDays == 0 ? null : answerClock.of(numbers.county(), now).dueAfter(now, holdDays);
        UUID caseId = holdDays == 0 ? Ids.next() : null;
        if (rows.qualify(numbers.id(), line, desk, caseId, hold, now)) {
            tell(numbers, rows.record(numbers.id(), rule, line, breadth, NOBODY, now), hold);
            if (caseId != null) {
                open(numbers, caseId);
            }
        }
    }

    private void tell(Numbers numbers, AdmissionView recorded, @Nullable Instant hold) {
        outbox.append(new ProposalQualified(
                numbers.id(),
                numbers.hall(),
                numbers.county(),
                recorded.rule(),
                recorded.supporters(),
                recorded.line(),
                recorded.activeMembers(),
                recorded.breadth(),
                recorded.product(),
                recorded.policyVersion(),
                hold,
                privateOrNull(numbers)));
    }

    private void open(Numbers numbers, UUID caseId) {
        cases.open(
                caseId,
                numbers.id(),
                numbers.hall(),
                numbers.county(),
                numbers.subject(),
                numbers.area(),
                policy(numbers));
    }

    /// Two reads, as whether desks count follows from the policy the proposal began with.
    private Numbers numbers(UUID proposal) {
        Numbers online = rows.numbers(proposal, false);
        return policy(online).terms().paperCounts() ? rows.numbers(proposal, true) : online;
    }

    private HallPolicy policy(Numbers numbers) {
        return halls.policy(numbers.hall(), numbers.policyVersion());
    }

    private @Nullable Boolean privateOrNull(Numbers numbers) {
        return halls.ofRecord(numbers.hall()).privateOrNull();
    }
}
