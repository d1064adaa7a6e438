package hamgara.forum.proposal;

import hamgara.forum.agencycase.CaseAnswered;
import hamgara.forum.agencycase.CaseReopened;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalEvent.ProposalClosed;
import hamgara.forum.proposal.ProposalEvent.ProposalWithdrawn;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/// Moves published proposals from state to state.
@ApplicationScoped
class ProposalMoves {

    private static final String MERGED = "MERGED";

    private final ProposalRepository proposals;
    private final KnownProposals known;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    ProposalMoves(ProposalRepository proposals, KnownProposals known, Halls halls, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.known = known;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Of one that was never seen nobody is told.
    Proposal withdraw(UUID id, WithdrawReason reason, String author, long expectedVersion) {
        Proposal proposal = known.ownLocked(id, author, expectedVersion);
        proposal.state = ProposalState.WITHDRAWN;
        proposal.withdrawReason = reason;
        proposals.flush();
        if (proposal.publishedAt != null) {
            tellWithdrawn(proposal, reason.name());
        }
        return proposal;
    }

    void lengthen(UUID id, Instant until) {
        known.lockedIn(id, ProposalState.PUBLISHED).windowUntil = until;
        proposals.flush();
    }

    void followUp(UUID id) {
        Proposal proposal = proposals.locked(id).orElseThrow();
        if (proposal.followUpAt == null) {
            proposal.followUpAt = clock.instant();
        }
        if (proposal.state == ProposalState.ANSWERED) {
            proposal.state = ProposalState.IN_FOLLOW_UP;
        }
        proposals.flush();
    }

    Proposal close(UUID id, long expectedVersion) {
        Proposal proposal = known.locked(id);
        StaleVersion.check(expectedVersion, proposal.version);
        KnownProposals.requireIn(proposal, ProposalState.ANSWERED, ProposalState.IN_FOLLOW_UP);
        proposal.state = ProposalState.CLOSED;
        proposals.flush();
        outbox.append(new ProposalClosed(
                id,
                proposal.hallId,
                proposal.county,
                proposal.followUpAt != null,
                halls.ofRecord(proposal.hallId).privateOrNull()));
        return proposal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void answered(@Observes CaseAnswered answered) {
        if (!answered.isFinal()) {
            return;
        }
        Proposal proposal = proposals.locked(answered.proposal()).orElseThrow();
        proposal.state = proposal.followUpAt == null ? ProposalState.ANSWERED : ProposalState.IN_FOLLOW_UP;
        proposals.flush();
    }

    /// What is closed stays closed.
    @Transactional(Transactional.TxType.MANDATORY)
    void waitAgain(@Observes CaseReopened reopened) {
        Proposal proposal = proposals.locked(reopened.proposal()).orElseThrow();
        KnownProposals.requireIn(proposal, ProposalState.ANSWERED, ProposalState.IN_FOLLOW_UP);
        proposal.state = ProposalState.WITH_AGENCY;
        proposals.flush();
    }

    /// Both are locked in the order of their ids, so that two who merge them the other way round do not wait for each
    /// other.
    void takeInto(UUID sourceId, UUID targetId) {
        Stream.of(sourceId, targetId).sorted().forEach(id -> known.lockedIn(id, ProposalState.PUBLISHED));
        Proposal source = known.existing(sourceId);
        source.state = ProposalState.MERGED;
        source.mergedInto = targetId;
        proposals.flush();
        proposals.uniteAuthors(sourceId, targetId, clock.instant());
        tellWithdrawn(source, MERGED);
    }

    private void tellWithdrawn(Proposal proposal, String reason) {
        proposals.takeOutOfSearch(proposal.id);
        outbox.append(new ProposalWithdrawn(
                proposal.id,
                proposal.hallId,
                proposal.county,
                reason,
                halls.ofRecord(proposal.hallId).privateOrNull()));
    }
}
