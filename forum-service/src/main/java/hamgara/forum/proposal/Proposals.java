package hamgara.forum.proposal;

import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.proposal.ProposalRefusal.NotTheAuthor;
import hamgara.forum.proposal.ProposalRefusal.ProposalNotFound;
import hamgara.forum.proposal.ProposalRefusal.ProposalNotOpen;
import hamgara.forum.wording.WordingChange;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows proposals and moves them from state to state; the other features ask here what may be done to one.
@ApplicationScoped
public class Proposals {

    private final ProposalRepository proposals;
    private final Publication publication;
    private final Rewording rewording;
    private final ProposalMoves moves;
    private final KnownProposals known;
    private final ProposalSight sight;
    private final Halls halls;
    private final Remains remains;
    private final Caller caller;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            Publication publication,
            Rewording rewording,
            ProposalMoves moves,
            KnownProposals known,
            ProposalSight sight,
            Halls halls,
            Remains remains,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.publication = publication;
        this.rewording = rewording;
        this.moves = moves;
        this.known = known;
        this.sight = sight;
        this.halls = halls;
        this.remains = remains;
        this.caller = caller;
        this.clock = clock;
    }

    /// Opens one in its hall: for support, or for whoever reads it first. Who may open it was asked before.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(Opening opening) {
        return publication.open(opening).id;
    }

    /// New words are the author's to give; every wording is kept.
    @Transactional
    PublicProposal change(UUID id, ProposalChange change, String author, long expectedVersion) {
        Proposal proposal = known.ownLocked(id, author, expectedVersion);
        rewording.reword(proposal, change.words().over(proposal.text()), null);
        return shown(proposal);
    }

    @Transactional
    PublicProposal withdraw(UUID id, WithdrawReason reason, String author, long expectedVersion) {
        return shown(moves.withdraw(id, reason, author, expectedVersion));
    }

    /// Gives it more time. Whether it is more, the caller has checked.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lengthen(UUID id, Instant until) {
        moves.lengthen(id, until);
    }

    /// A resolution carries it on; once its agency has answered, that is where it stands.
    @Transactional(Transactional.TxType.MANDATORY)
    public void followUp(UUID id) {
        moves.followUp(id);
    }

    /// Nothing more is to come of one that was answered. Whether something is still to come, the caller has checked.
    @Transactional(Transactional.TxType.MANDATORY)
    public PublicProposal close(UUID id, long expectedVersion) {
        return shown(moves.close(id, expectedVersion));
    }

    /// Takes the first of two into the second, with all who wrote it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeInto(UUID source, UUID target) {
        moves.takeInto(source, target);
    }

    /// Moves one that is not published yet to another state of that kind; refuses where it is in none of these.
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(UUID id, ProposalState to, ProposalState... from) {
        known.lockedIn(id, from).state = to;
        proposals.flush();
    }

    /// Sends in again what was sent back.
    @Transactional(Transactional.TxType.MANDATORY)
    public void submitAgain(UUID id) {
        publication.submitAgain(known.lockedIn(id, ProposalState.RETURNED));
    }

    /// Publishes one that was read, out of the state in which it waited for that.
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(UUID id, ProposalState from) {
        Proposal proposal = known.lockedIn(id, from);
        publication.publish(proposal, halls.facts(proposal.hallId));
    }

    /// As the caller sees it; refuses one that the caller may not know of.
    public PublicProposal show(UUID id) {
        return shown(known.existing(id));
    }

    List<Row> list(ProposalRepository.Filter filter, ProposalPlace after, int limit, @Nullable String reader) {
        Set<UUID> coauthored = reader == null ? Set.of() : proposals.coauthoredBy(reader);
        return proposals.list(filter, halls.unseen(), after, limit).stream()
                .map(found -> new Row(
                        found.place(),
                        view(
                                found.proposal(),
                                found.proposal().author.equals(reader) || coauthored.contains(found.proposal().id))))
                .toList();
    }

    /// A proposal of a list with its place there.
    record Row(ProposalPlace place, PublicProposal proposal) {}

    /// Where a proposal belongs, for what others attach to it; refuses one that the caller may not know of.
    public ProposalFacts facts(UUID id) {
        return ProposalFacts.of(known.existing(id));
    }

    /// The same where nobody asks, such as in a sweep.
    public ProposalFacts ofRecord(UUID id) {
        return ProposalFacts.of(proposals.findByIdOptional(id).orElseThrow(ProposalNotFound::new));
    }

    /// The same as it is now in the database, after somebody else's statement changed it in this transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public ProposalFacts refreshed(UUID id) {
        Proposal proposal = proposals.findByIdOptional(id).orElseThrow(ProposalNotFound::new);
        proposals.getSession().refresh(proposal);
        return ProposalFacts.of(proposal);
    }

    /// Where it belongs, and nobody else changes it until this transaction is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public ProposalFacts lockedFacts(UUID id) {
        return ProposalFacts.of(known.locked(id));
    }

    /// The same where nobody asks.
    @Transactional(Transactional.TxType.MANDATORY)
    public ProposalFacts lockedOfRecord(UUID id) {
        return ProposalFacts.of(proposals.locked(id).orElseThrow(ProposalNotFound::new));
    }

    /// Whether the person wrote it, alone or with others.
    public boolean isAuthor(UUID id, String person) {
        return known.isAuthor(known.existing(id), person);
    }

    /// The same for one that the caller may not know of.
    public boolean isWrittenBy(UUID id, String person) {
        return proposals
                .findByIdOptional(id)
                .filter(proposal -> known.isAuthor(proposal, person))
                .isPresent();
    }

    /// Whether the person has part in it, also when they were forgotten since: for whoever decides about it.
    public boolean hasPart(UUID id, String person) {
        Proposal proposal = proposals.findByIdOptional(id).orElseThrow(ProposalNotFound::new);
        return known.isAuthor(proposal, person)
                || origins(id).stream()
                        .map(origin -> remains.of(person, origin))
                        .anyMatch(word -> known.isAuthor(proposal, word));
    }

    /// It and those it has authors and supporters from, by a merge or a split: who was forgotten there came
    /// with the word they had there.
    public List<UUID> origins(UUID id) {
        return proposals.origins(id);
    }

    /// Refuses who did not write it.
    public void requireAuthor(UUID id, String person) {
        if (!isAuthor(id, person)) {
            throw new NotTheAuthor();
        }
    }

    /// Refuses one that has left the state in which its words and authors may change.
    public void requireOpen(UUID id) {
        KnownProposals.requireIn(known.existing(id), ProposalState.PUBLISHED);
    }

    /// Whether the caller wrote it or oversees its hall: for what was never shown to others, such as words sent back.
    public boolean isOnTheInside(UUID id) {
        return known.isOnTheInside(known.existing(id));
    }

    /// Refuses one that a moderator took out of sight, whoever asks.
    public void requireShown(UUID id) {
        sight.requireShown(id);
    }

    /// Refuses one that nobody may support any more. A window is over with its last instant, whether or not
    /// somebody has said so yet; it does not end while an agency owes the answer.
    public void requireTakesSupport(UUID id) {
        Proposal proposal = known.existing(id);
        if (proposal.state == ProposalState.PUBLISHED && isOver(proposal)) {
            throw new ProposalNotOpen(ProposalState.EXPIRED);
        }
        if (!takesSupport(proposal)) {
            throw new ProposalNotOpen(proposal.state);
        }
    }

    /// Whether support that waited may still count.
    public boolean takesSupport(UUID id) {
        return proposals.findByIdOptional(id).filter(this::takesSupport).isPresent();
    }

    private boolean takesSupport(Proposal proposal) {
        boolean endsWithItsWindow = proposal.state == ProposalState.PUBLISHED || proposal.state.isAnswered();
        return proposal.state.takesSupport() && !(endsWithItsWindow && isOver(proposal));
    }

    private boolean isOver(Proposal proposal) {
        Instant until = proposal.windowUntil;
        return until != null && !clock.instant().isBefore(until);
    }

    /// Refuses one in another state than these.
    public void requireIn(UUID id, ProposalState... states) {
        KnownProposals.requireIn(known.existing(id), states);
    }

    /// Refuses to add to a proposal that is not shown, that its author took back, or that went into another.
    public ProposalFacts notWithdrawn(UUID id) {
        Proposal proposal = known.existing(id);
        if (proposal.publishedAt == null
                || proposal.state == ProposalState.WITHDRAWN
                || proposal.state == ProposalState.MERGED) {
            throw new ProposalNotOpen(proposal.state);
        }
        return ProposalFacts.of(proposal);
    }

    /// Takes words of somebody else over, for an author who agreed to them; the source says whose they are.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(UUID id, WordingChange words, UUID source) {
        Proposal proposal = known.locked(id);
        rewording.reword(proposal, words.over(proposal.text()), source);
    }

    /// The words of a proposal with others in some of their places.
    public Opening beside(UUID id, WordingChange words, @Nullable String author) {
        Proposal beside = known.existing(id);
        return new Opening(
                halls.facts(beside.hallId),
                beside.subject,
                beside.subjectWeight,
                beside.areaCode,
                words.over(beside.text()),
                null,
                Origin.CITIZEN,
                null,
                author == null ? beside.author : author);
    }

    /// All who write the source write the target too.
    @Transactional(Transactional.TxType.MANDATORY)
    public void uniteAuthors(UUID source, UUID target) {
        proposals.uniteAuthors(source, target, clock.instant());
    }

    private PublicProposal shown(Proposal proposal) {
        return view(proposal, !caller.isAnonymous() && known.isAuthor(proposal, caller.pseudonym()));
    }

    private PublicProposal view(Proposal proposal, boolean mine) {
        var terms = halls.policy(proposal.hallId, proposal.policyVersion).terms();
        return PublicProposal.of(proposal, terms.supportThreshold(), mine);
    }
}
