package hamgara.forum.proposal;

import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.policy.PolicyTerms.Moderation;
import hamgara.forum.policy.Share;
import hamgara.forum.proposal.ProposalEvent.ProposalPublished;
import hamgara.forum.proposal.ProposalEvent.ProposalSubmitted;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;

/// Lets a proposal be seen: at once, or once somebody has read it where the hall wants that. What decides about it is
/// fixed in that moment: its policy, its window, and how many have to stand behind it.
@ApplicationScoped
class Publication {

    private final ProposalRepository proposals;
    private final Halls halls;
    private final Contents contents;
    private final Remains remains;
    private final Outbox outbox;
    private final Clock clock;

    Publication(
            ProposalRepository proposals, Halls halls, Contents contents, Remains remains, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.halls = halls;
        this.contents = contents;
        this.remains = remains;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Proposal open(Opening opening) {
        HallFacts hall = opening.hall();
        var proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.hallId = hall.id();
        proposal.county = hall.county();
        proposal.subject = opening.subject();
        proposal.subjectWeight = opening.subjectWeight();
        proposal.areaCode = opening.areaCode();
        proposal.origin = opening.origin();
        proposal.originOn = opening.originOn();
        // Nobody is the author of what people wrote together: the word in that place is nobody's.
        String author = opening.author();
        proposal.author = author == null ? remains.of(opening.origin().name(), proposal.id) : author;
        proposal.submittedAt = clock.instant();
        proposal.write(opening.text());
        proposal.ask(opening.need());
        begin(proposal, hall);
        boolean isRead = hall.policy().terms().moderation() == Moderation.SCREENING;
        proposal.state = isRead ? ProposalState.SUBMITTED : ProposalState.PUBLISHED;
        proposal.publishedAt = isRead ? null : proposal.submittedAt;
        proposals.persistAndFlush(proposal);
        proposals.keepText(proposal, proposal.submittedAt, null);
        if (isRead) {
            outbox.append(new ProposalSubmitted(proposal.id, proposal.hallId, proposal.county, hall.privateOrNull()));
        } else {
            tell(proposal, hall);
        }
        return proposal;
    }

    /// One that was read and is good.
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(Proposal submitted, HallFacts hall) {
        begin(submitted, hall);
        submitted.state = ProposalState.PUBLISHED;
        submitted.publishedAt = clock.instant();
        proposals.flush();
        tell(submitted, hall);
    }

    /// One that was sent back waits to be read again, since now.
    @Transactional(Transactional.TxType.MANDATORY)
    void submitAgain(Proposal returned) {
        returned.state = ProposalState.SUBMITTED;
        returned.submittedAt = clock.instant();
        proposals.flush();
        outbox.append(new ProposalSubmitted(
                returned.id,
                returned.hallId,
                returned.county,
                halls.ofRecord(returned.hallId).privateOrNull()));
    }

    private void begin(Proposal proposal, HallFacts hall) {
        PolicyTerms terms = hall.policy().terms();
        Instant now = clock.instant();
        proposal.policyVersion = hall.policy().version();
        proposal.activeMembersThen = hall.activeMembers();
        proposal.supportLine = Math.max(terms.supportThreshold(), Share.of(hall.activeMembers(), terms.supportShare()));
        // The end of the last day, in Tehran, of what the policy gives.
        proposal.windowUntil = Tehran.startOf(
                Tehran.dayOf(now).plus(Period.parse(terms.window())).plusDays(1));
    }

    private void tell(Proposal proposal, HallFacts hall) {
        proposals.putInSearch(proposal);
        contents.put(Kind.PROPOSAL, proposal.id, proposal.hallId, proposal.county, proposal.author);
        outbox.append(new ProposalPublished(
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.areaCode,
                proposal.need(),
                proposal.origin,
                hall.privateOrNull()));
    }
}
