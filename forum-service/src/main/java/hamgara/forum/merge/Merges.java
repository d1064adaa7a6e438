package hamgara.forum.merge;

import hamgara.forum.admission.Admissions;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.condition.Conditions;
import hamgara.forum.deskentry.DeskEntries;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.merge.MergeEvent.ProposalMerged;
import hamgara.forum.merge.MergeEvent.ProposalSplit;
import hamgara.forum.merge.MergeRefusal.MergeAcrossHalls;
import hamgara.forum.merge.MergeRefusal.MergeWithItself;
import hamgara.forum.moderation.Acts;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.support.Supports;
import hamgara.forum.wording.Wording;
import hamgara.forum.wording.WordingChange;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Decides who may make one proposal of two: the secretary, or an author of each.
@ApplicationScoped
class Merges {

    private final MergeRows rows;
    private final Proposals proposals;
    private final Supports supports;
    private final Conditions conditions;
    private final DeskEntries desks;
    private final Admissions admissions;
    private final Acts acts;
    private final Halls halls;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Merges(
            MergeRows rows,
            Proposals proposals,
            Supports supports,
            Conditions conditions,
            DeskEntries desks,
            Admissions admissions,
            Acts acts,
            Halls halls,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.supports = supports;
        this.conditions = conditions;
        this.desks = desks;
        this.admissions = admissions;
        this.acts = acts;
        this.halls = halls;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    MergeView merge(UUID sourceId, UUID targetId) {
        if (sourceId.equals(targetId)) {
            throw new MergeWithItself().at("/into");
        }
        Stream.of(sourceId, targetId).sorted().forEach(proposals::lockedFacts);
        ProposalFacts source = proposals.facts(sourceId);
        ProposalFacts target = proposals.facts(targetId);
        boolean bySecretary = isBySecretary(source, target);
        boolean agreed = bySecretary || authorsAgree(source, target);
        if (!source.hallId().equals(target.hallId())) {
            throw new MergeAcrossHalls();
        }
        for (UUID id : List.of(sourceId, targetId)) {
            proposals.requireShown(id);
            proposals.requireOpen(id);
        }
        if (!agreed) {
            return new MergeView(sourceId, targetId, MergeView.State.WAITING, null);
        }
        proposals.takeInto(sourceId, targetId);
        boolean hasDeskVoices = desks.unite(sourceId, targetId);
        int supporters = supports.unite(sourceId, targetId);
        HallFacts hall = halls.facts(source.hallId());
        conditions.cameAlong(sourceId, targetId, hall);
        if (hasDeskVoices) {
            admissions.rose(targetId);
        }
        rows.relate(sourceId, targetId, "MERGED_INTO", clock.instant());
        outbox.append(new ProposalMerged(
                sourceId, source.hallId(), source.county(), targetId, supporters, hall.privateOrNull()));
        audit.write(
                source.hallId(),
                source.county(),
                "PROPOSAL_MERGED",
                sourceId,
                Map.of("into", targetId, "supporters", supporters, "bySecretary", bySecretary));
        return new MergeView(sourceId, targetId, MergeView.State.MERGED, supporters);
    }

    @Transactional
    SplitView split(UUID id, NewSplit request) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        caller.requireCounty(proposal.county());
        proposals.requireShown(id);
        requireOther(proposal);
        List<UUID> parts = new ArrayList<>();
        for (NewPart part : request.parts()) {
            Wording wording = part.wording();
            halls.requireLanguage(halls.facts(proposal.hallId()), wording.lang());
            parts.add(splitOff(proposal, wording));
        }
        audit.write(proposal.hallId(), proposal.county(), "PROPOSAL_SPLIT", id, Map.of("parts", parts));
        return new SplitView(id, List.copyOf(parts));
    }

    /// The whole keeps its words and supporters; the part begins with the authors, and with whoever agrees to it.
    private UUID splitOff(ProposalFacts whole, Wording part) {
        proposals.requireOpen(whole.id());
        HallFacts hall = halls.facts(whole.hallId());
        halls.requireActive(hall);
        var words = new WordingChange(
                part.lang(),
                part.title(),
                part.whatExists(),
                part.whatShouldBeDone(),
                part.existingCapacity(),
                part.whoBenefits());
        UUID own = proposals.open(proposals.beside(whole.id(), words, null));
        proposals.uniteAuthors(whole.id(), own);
        rows.relate(own, whole.id(), "SPLIT_FROM", clock.instant());
        outbox.append(
                new ProposalSplit(whole.id(), hall.id(), hall.county(), own, whole.supporters(), hall.privateOrNull()));
        return own;
    }

    List<RelationView> relations(UUID id, UUID after, String afterKind, int limit) {
        proposals.facts(id);
        return rows.of(id, after, afterKind, limit);
    }

    /// A secretary who wrote one of the two agrees as its author, as any other would, and decides nothing.
    private boolean isBySecretary(ProposalFacts source, ProposalFacts target) {
        if (!caller.has(Roles.HALL_SECRETARY)) {
            return false;
        }
        caller.requireCounty(source.county());
        boolean mayAgree = caller.has(Roles.CITIZEN);
        if (mayAgree && (isOwn(source) || isOwn(target))) {
            return false;
        }
        requireOther(source);
        requireOther(target);
        return true;
    }

    private boolean isOwn(ProposalFacts proposal) {
        return proposals.hasPart(proposal.id(), caller.pseudonym());
    }

    private void requireOther(ProposalFacts proposal) {
        acts.requireOther(proposal.id(), caller.pseudonym(), isOwn(proposal));
    }

    /// Whoever wrote one of the two agrees for that one; refuses who wrote neither.
    private boolean authorsAgree(ProposalFacts source, ProposalFacts target) {
        String person = caller.pseudonym();
        List<String> sides = new ArrayList<>();
        if (proposals.isAuthor(source.id(), person)) {
            sides.add("SOURCE");
        }
        if (proposals.isAuthor(target.id(), person)) {
            sides.add("TARGET");
        }
        if (sides.isEmpty()) {
            proposals.requireAuthor(source.id(), person);
        }
        return rows.agree(source.id(), target.id(), sides, person, clock.instant()) == 2;
    }
}
