package hamgara.forum.resolution;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.Cases;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.resolution.ResolutionRefusal.DueDatePast;
import hamgara.forum.resolution.ResolutionRefusal.HasMilestones;
import hamgara.forum.resolution.ResolutionRefusal.OriginNeeded;
import hamgara.forum.resolution.ResolutionRefusal.OwnerAlsoCooperates;
import hamgara.forum.resolution.ResolutionRefusal.ParentWrong;
import hamgara.forum.resolution.ResolutionRefusal.ResolutionNotFound;
import hamgara.forum.resolution.ResolutionRefusal.ReviewTooEarly;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adopts resolutions and shows them; the features that follow one until it is verified ask here.
@ApplicationScoped
public class Resolutions {

    private final ResolutionRepository resolutions;
    private final HeldResolutions held;
    private final Judgements judgements;
    private final Proposals proposals;
    private final Cases cases;
    private final Halls halls;
    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Caller caller;

    Resolutions(
            ResolutionRepository resolutions,
            HeldResolutions held,
            Judgements judgements,
            Proposals proposals,
            Cases cases,
            Halls halls,
            Agencies agencies,
            WorkingGroups groups,
            Caller caller) {
        this.resolutions = resolutions;
        this.held = held;
        this.judgements = judgements;
        this.proposals = proposals;
        this.cases = cases;
        this.halls = halls;
        this.agencies = agencies;
        this.groups = groups;
        this.caller = caller;
    }

    @Transactional
    ResolutionView adopt(NewResolution request, Office by) {
        ProposalFacts proposal = origin(request);
        caller.requireCounty(proposal.county());
        groups.require(proposal.county(), request.workingGroup());
        agencies.requireOffice(proposal.county(), request.ownerAgency(), "/ownerAgency");
        for (String agency : request.cooperatingAgencies()) {
            agencies.requireOffice(proposal.county(), agency, "/cooperating");
            if (agency.equals(request.ownerAgency())) {
                throw new OwnerAlsoCooperates(agency).at("/cooperating");
            }
        }
        if (!request.dueOn().isAfter(Tehran.dayOf(held.now()))) {
            throw new DueDatePast().at("/dueOn");
        }
        if (request.reviewOn() != null && !request.reviewOn().isAfter(request.dueOn())) {
            throw new ReviewTooEarly(request.dueOn()).at("/reviewOn");
        }
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(halls.facts(proposal.hallId()), lang);
        var adopted = new Resolution();
        adopted.hallId = proposal.hallId();
        adopted.county = proposal.county();
        adopted.proposalId = proposal.id();
        adopted.caseId = proposal.caseId();
        adopted.parent = request.parentId() == null ? null : parent(request.parentId(), proposal.county());
        adopted.weight = request.weight() == null ? BigDecimal.ONE : request.weight();
        adopted.workingGroup = request.workingGroup();
        adopted.lang = lang;
        adopted.text = Words.of(request.text(), lang, "/text");
        adopted.indicator = Words.of(request.indicator(), lang, "/indicator");
        adopted.ownerAgency = request.ownerAgency();
        adopted.cooperating = request.cooperatingAgencies().toArray(String[]::new);
        adopted.dueOn = request.dueOn();
        adopted.reviewOn = request.reviewOn();
        return begin(
                adopted,
                request.proposalId() == null ? ResolutionEvent.Source.CASE : ResolutionEvent.Source.PROPOSAL,
                by);
    }

    /// What an agency took on in signed minutes; whoever keeps the minutes has checked what it names.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID adopt(Committed commitment, Office by) {
        var adopted = new Resolution();
        adopted.hallId = commitment.hall();
        adopted.county = commitment.county();
        adopted.proposalId = commitment.proposal();
        adopted.caseId = commitment.proposal() == null
                ? null
                : proposals.ofRecord(commitment.proposal()).caseId();
        adopted.sessionId = commitment.session();
        adopted.weight = BigDecimal.ONE;
        adopted.workingGroup = commitment.workingGroup();
        adopted.lang = commitment.lang();
        adopted.text = commitment.text();
        adopted.indicator = commitment.indicator();
        adopted.ownerAgency = commitment.agency();
        adopted.cooperating = new String[0];
        adopted.dueOn = commitment.dueOn();
        return begin(adopted, ResolutionEvent.Source.SESSION, by).id();
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

    private ResolutionView begin(Resolution adopted, ResolutionEvent.Source source, Office by) {
        Instant now = held.now();
        adopted.id = Ids.next();
        adopted.firstDueOn = adopted.dueOn;
        adopted.state = ResolutionState.NOT_STARTED;
        adopted.adoptedAt = now;
        adopted.lookAt = now;
        resolutions.add(adopted);
        if (adopted.proposalId != null) {
            proposals.followUp(adopted.proposalId);
        }
        var event = new ResolutionEvent.ResolutionAdopted(
                adopted.id,
                adopted.hallId,
                adopted.county,
                adopted.proposalId,
                adopted.workingGroup,
                adopted.ownerAgency,
                adopted.dueOn,
                adopted.firstDueOn,
                source,
                adopted.parent,
                held.privateOrNull(adopted));
        return held.changed(adopted, ResolutionStep.ADOPTED, by, null, event);
    }

    /// Held, so that nobody claims it done or gives it milestones meanwhile.
    private UUID parent(UUID id, String county) {
        Resolution parent;
        try {
            parent = held.held(id);
        } catch (ResolutionNotFound e) {
            throw new ParentWrong().at("/parentId");
        }
        if (!parent.county.equals(county) || !parent.state.isOwed()) {
            throw new ParentWrong().at("/parentId");
        }
        if (parent.milestones > 0) {
            throw new HasMilestones();
        }
        return parent.id;
    }

    private ProposalFacts origin(NewResolution request) {
        if (request.proposalId() != null) {
            return proposals.facts(request.proposalId());
        }
        if (request.caseId() != null) {
            return proposals.facts(cases.proposalOf(request.caseId()));
        }
        throw new OriginNeeded().at("/proposalId");
    }
}
