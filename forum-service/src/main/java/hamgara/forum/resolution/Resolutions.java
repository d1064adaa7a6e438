package hamgara.forum.resolution;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.hall.Halls;
import hamgara.kit.caller.Caller;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows resolutions; the features that follow one until it is verified ask here.
@ApplicationScoped
public class Resolutions {

    private final ResolutionRepository resolutions;
    private final HeldResolutions held;
    private final Judgements judgements;
    private final Adoptions adoptions;
    private final Halls halls;
    private final Agencies agencies;
    private final Caller caller;

    Resolutions(
            ResolutionRepository resolutions,
            HeldResolutions held,
            Judgements judgements,
            Adoptions adoptions,
            Halls halls,
            Agencies agencies,
            Caller caller) {
        this.resolutions = resolutions;
        this.held = held;
        this.judgements = judgements;
        this.adoptions = adoptions;
        this.halls = halls;
        this.agencies = agencies;
        this.caller = caller;
    }

    /// What an agency took on in signed minutes; whoever keeps the minutes has asked whether it fits
    /// together. Where what it was to be a part of is done by then, or has milestones, it stands on its
    /// own.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID adopt(Committed commitment, Office by) {
        return adoptions.adopt(commitment, by);
    }

    /// Holds what several are to be parts of, before the first of them is adopted or asked about: whoever
    /// holds one after the other holds a part before its whole.
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdWholes(Collection<UUID> wholes) {
        held.holdFromWithin(wholes);
    }

    /// Refuses what no resolution is; the pointer names where it stands.
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireWhole(Undertaking planned, String pointer) {
        adoptions.require(planned, pointer);
    }

    /// What a working group has resolved and nobody has verified, or what it has to look at again, the earliest due
    /// first; of private halls only what is of this one.
    public List<ResolutionFacts> openOf(String county, String group, UUID hall) {
        return resolutions.openOf(county, group).stream()
                .filter(open -> open.hallId.equals(hall) || held.privateOrNull(open) == null)
                .map(Resolution::facts)
                .toList();
    }

    /// The resolution, or a refusal when there is none or it is not the caller's to know of.
    public ResolutionFacts facts(UUID id) {
        return held.existing(id).facts();
    }

    /// How far each of these is, in per cent.
    public Map<UUID, Double> progressOf(Collection<UUID> ids) {
        return held.progressOf(ids);
    }

    /// The resolution, and nobody else changes it until this transaction is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts held(UUID id) {
        return held.held(id).facts();
    }

    /// Held for a plan of it, by the agency that owns it until it begins, or by those who resolved it.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts planned(UUID id, boolean byOwner) {
        Resolution planned = held.held(id);
        if (byOwner) {
            agencies.requireActsFor(planned.county, planned.ownerAgency);
            planned.require(ResolutionState.NOT_STARTED, ResolutionState.ACCEPTED);
        } else {
            caller.requireCounty(planned.county);
            planned.require(ResolutionState.NOT_STARTED, ResolutionState.ACCEPTED, ResolutionState.IN_PROGRESS);
        }
        if (resolutions.parts(id) > 0) {
            throw new ResolutionRefusal.HasParts();
        }
        return planned.facts();
    }

    /// Held by its owner while at work on it.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts worked(UUID id) {
        Resolution worked = held.held(id);
        agencies.requireActsFor(worked.county, worked.ownerAgency);
        worked.require(ResolutionState.IN_PROGRESS);
        return worked.facts();
    }

    /// How many milestones it has that have to be met, and how many of them are not; the caller holds it. Its progress
    /// follows.
    @Transactional(Transactional.TxType.MANDATORY)
    public void milestonesAre(UUID id, int mandatory, int open, Office by) {
        judgements.milestonesAre(id, mandatory, open, by);
    }

    /// Counts a piece of evidence that the caller's agency shows; answers which agency that is.
    @Transactional(Transactional.TxType.MANDATORY)
    public String takeEvidence(UUID id, Office by) {
        return judgements.takeEvidence(id, by);
    }

    /// Puts its due date off, twice at most; answers what holds from now on. The first due date stays on record.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts reschedule(UUID id, LocalDate to, String why, Office by) {
        return judgements.reschedule(id, to, why, by);
    }

    /// Held for somebody from outside its owner to judge what was claimed; in the version they have seen, if any.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts claimed(UUID id, @Nullable Long expectedVersion) {
        return judgements.claimed(id, expectedVersion);
    }

    /// What a meeting found of the claim; the caller holds it and says in which verification.
    @Transactional(Transactional.TxType.MANDATORY)
    public void judged(Judgement judgement, Office by) {
        judgements.judged(judgement, by);
    }

    /// A supporter says that it is not done all the same.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts dispute(UUID id, Office by) {
        return judgements.dispute(id, by);
    }

    /// Held for somebody from outside its owner to decide what was disputed.
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolutionFacts disputed(UUID id, long expectedVersion) {
        return judgements.disputed(id, expectedVersion);
    }

    /// Upheld, it is to be done again; the caller holds it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void disputeDecided(UUID id, boolean upheld, String why, Office by) {
        judgements.disputeDecided(id, upheld, why, by);
    }

    ResolutionView show(UUID id) {
        return held.view(held.existing(id));
    }

    List<ResolutionView> list(ResolutionRepository.Filter filter, @Nullable UUID before, int limit) {
        LocalDate today = Tehran.dayOf(held.now());
        return held.views(resolutions.list(filter, today, halls.unseen(), agencies.own(), before, limit));
    }
}
