package hamgara.forum.proposal;

import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalRefusal.NotTheAuthor;
import hamgara.forum.proposal.ProposalRefusal.ProposalNotFound;
import hamgara.forum.proposal.ProposalRefusal.ProposalNotOpen;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds proposals, and decides who may know of one: whoever may know of its hall, and before it is published only its
/// authors and
/// those who oversee the hall. For everybody else it is not there.
@ApplicationScoped
class KnownProposals {

    private final ProposalRepository proposals;
    private final Halls halls;
    private final ProposalSight sight;
    private final Caller caller;

    KnownProposals(ProposalRepository proposals, Halls halls, ProposalSight sight, Caller caller) {
        this.proposals = proposals;
        this.sight = sight;
        this.halls = halls;
        this.caller = caller;
    }

    Proposal existing(UUID id) {
        return proposals.findByIdOptional(id).filter(this::mayKnow).orElseThrow(ProposalNotFound::new);
    }

    Proposal locked(UUID id) {
        return proposals.locked(id).filter(this::mayKnow).orElseThrow(ProposalNotFound::new);
    }

    /// Refuses one in another state than these.
    Proposal lockedIn(UUID id, ProposalState... states) {
        Proposal proposal = locked(id);
        requireIn(proposal, states);
        return proposal;
    }

    static void requireIn(Proposal proposal, ProposalState... states) {
        if (!List.of(states).contains(proposal.state)) {
            throw new ProposalNotOpen(proposal.state);
        }
    }

    private boolean mayKnow(Proposal proposal) {
        return halls.known(proposal.hallId).isPresent()
                && sight.isSeen(proposal)
                && (proposal.publishedAt != null || isOnTheInside(proposal));
    }

    /// Whether the caller wrote it or oversees its hall.
    boolean isOnTheInside(Proposal proposal) {
        return oversees(proposal) || (!caller.isAnonymous() && isAuthor(proposal, caller.pseudonym()));
    }

    boolean isAuthor(Proposal proposal, String person) {
        return proposal.author.equals(person) || proposals.isCoauthor(proposal.id, person);
    }

    Proposal ownLocked(UUID id, String author, long expectedVersion) {
        Proposal proposal = locked(id);
        if (!isAuthor(proposal, author)) {
            throw new NotTheAuthor();
        }
        StaleVersion.check(expectedVersion, proposal.version);
        if (!proposal.state.isTheAuthors()) {
            throw new ProposalNotOpen(proposal.state);
        }
        return proposal;
    }

    private boolean oversees(Proposal proposal) {
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.AUDITOR)
                || (Stream.of(Roles.MODERATOR, Roles.HALL_SECRETARY, Roles.GOVERNOR)
                                .anyMatch(caller::has)
                        && caller.county().filter(proposal.county::equals).isPresent());
    }
}
