package hamgara.forum.proposal;

import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import hamgara.forum.proposal.ProposalRefusal.ProposalNotFound;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who reads a proposal that a moderator took out of sight: its authors unless it is gone for good, and
/// those who look after its county. For everybody else it is not there.
@ApplicationScoped
class ProposalSight implements Written {

    private static final List<String> LOOK_AFTER =
            List.of(Roles.MODERATOR, Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD);

    private final ProposalRepository proposals;
    private final Contents contents;
    private final Caller caller;

    ProposalSight(ProposalRepository proposals, Contents contents, Caller caller) {
        this.proposals = proposals;
        this.contents = contents;
        this.caller = caller;
    }

    boolean isSeen(Proposal proposal) {
        return switch (contents.state(proposal.id)) {
            case SHOWN -> true;
            case HIDDEN -> looksAfter(proposal) || isOwn(proposal);
            case REMOVED -> looksAfter(proposal);
        };
    }

    /// Nobody joins what is out of sight, whoever reads it.
    void requireShown(UUID id) {
        if (contents.isHidden(id)) {
            throw new ProposalNotFound();
        }
    }

    private boolean looksAfter(Proposal proposal) {
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.AUDITOR)
                || (LOOK_AFTER.stream().anyMatch(caller::has)
                        && caller.county().filter(proposal.county::equals).isPresent());
    }

    private boolean isOwn(Proposal proposal) {
        return !caller.isAnonymous()
                && (proposal.author.equals(caller.pseudonym())
                        || proposals.isCoauthor(proposal.id, caller.pseudonym()));
    }

    @Override
    public Kind kind() {
        return Kind.PROPOSAL;
    }

    @Override
    public Optional<String> words(UUID id) {
        return proposals
                .findByIdOptional(id)
                .map(proposal -> String.join(
                        "\n",
                        proposal.title,
                        proposal.whatExists,
                        proposal.whatShouldBeDone,
                        proposal.existingCapacity,
                        proposal.whoBenefits));
    }

    @Override
    public void hold(UUID id) {
        var _ = proposals.locked(id);
    }

    @Override
    public boolean isAlsoOf(UUID id, String person) {
        return proposals.isCoauthor(id, person);
    }
}
