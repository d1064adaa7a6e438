package hamgara.forum.proposal;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.wording.Wording;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes one proposal of two, and two of one, and loses nobody who wrote or supports them.
@ApplicationScoped
class Merging {

    private static final String MERGED = "MERGED";

    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final Supporting supporting;
    private final Publishing publishing;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    Merging(
            ProposalRepository proposals,
            SupportRepository supports,
            Supporting supporting,
            Publishing publishing,
            Halls halls,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.supports = supports;
        this.supporting = supporting;
        this.publishing = publishing;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Both are locked in the order of their ids, so that two who merge them the other way round do not
    /// wait for each other. A support given meanwhile is either in the union or refused. The source
    /// keeps its own rows as they were.
    @Transactional(Transactional.TxType.MANDATORY)
    int merge(UUID sourceId, UUID targetId) {
        Stream.of(sourceId, targetId).sorted().forEach(this::lockedOpen);
        Proposal source = lockedOpen(sourceId);
        Proposal target = lockedOpen(targetId);
        HallFacts hall = halls.facts(source.hallId);
        Instant now = clock.instant();
        source.state = ProposalState.MERGED;
        source.mergedInto = targetId;
        proposals.flush();
        proposals.takeOutOfSearch(sourceId);
        proposals.uniteAuthors(sourceId, targetId, now);
        int came = supports.unite(sourceId, targetId);
        proposals.relate(sourceId, targetId, "MERGED_INTO", now);
        proposals.getSession().refresh(target);
        outbox.append(new ProposalMerged(
                sourceId, hall.id(), hall.county(), targetId, target.supporters, hall.privateOrNull()));
        outbox.append(new ProposalWithdrawn(sourceId, hall.id(), hall.county(), MERGED, hall.privateOrNull()));
        if (came > 0) {
            supporting.told(target, SupportKind.JOIN, hall);
        }
        return target.supporters;
    }

    /// The whole keeps its words and supporters; the part begins with the authors, and with whoever
    /// agrees to it.
    @Transactional(Transactional.TxType.MANDATORY)
    UUID splitOff(UUID id, Wording part) {
        Proposal whole = lockedOpen(id);
        HallFacts hall = halls.facts(whole.hallId);
        Proposal own = publishing.publishFor(whole.author, NewProposal.beside(whole, part));
        proposals.uniteAuthors(id, own.id, clock.instant());
        proposals.relate(own.id, id, "SPLIT_FROM", clock.instant());
        outbox.append(new ProposalSplit(id, hall.id(), hall.county(), own.id, whole.supporters, hall.privateOrNull()));
        return own.id;
    }

    private Proposal lockedOpen(UUID id) {
        Proposal proposal = proposals.locked(id).orElseThrow(ProposalNotFound::new);
        if (!proposal.isOpen()) {
            throw new ProposalNotOpen(proposal.state);
        }
        return proposal;
    }
}
