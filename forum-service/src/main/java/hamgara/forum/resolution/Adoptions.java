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
import java.util.UUID;

/// Adopts resolutions: by a secretary for a proposal or a case, or out of signed minutes.
@ApplicationScoped
class Adoptions {

    private final ResolutionRepository resolutions;
    private final HeldResolutions held;
    private final Proposals proposals;
    private final Cases cases;
    private final Halls halls;
    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Caller caller;

    Adoptions(
            ResolutionRepository resolutions,
            HeldResolutions held,
            Proposals proposals,
            Cases cases,
            Halls halls,
            Agencies agencies,
            WorkingGroups groups,
            Caller caller) {
        this.resolutions = resolutions;
        this.held = held;
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
        if (!request.dueOn().isAfter(Tehran.dayOf(held.now()))) {
            throw new DueDatePast().at("/dueOn");
        }
        var planned = new Undertaking(
                proposal.county(),
                request.ownerAgency(),
                request.cooperatingAgencies(),
                request.dueOn(),
                request.reviewOn(),
                request.parentId());
        require(planned, "");
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(halls.facts(proposal.hallId()), lang);
        var adopted = new Resolution();
        adopted.hallId = proposal.hallId();
        adopted.county = proposal.county();
        adopted.proposalId = proposal.id();
        adopted.caseId = proposal.caseId();
        adopted.parent = request.parentId();
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

    /// What was signed is followed, whatever became meanwhile of what it was to be a part of.
    UUID adopt(Committed commitment, Office by) {
        var adopted = new Resolution();
        adopted.hallId = commitment.hall();
        adopted.county = commitment.county();
        adopted.proposalId = commitment.proposal();
        adopted.caseId = commitment.proposal() == null
                ? null
                : proposals.ofRecord(commitment.proposal()).caseId();
        adopted.sessionId = commitment.session();
        adopted.parent = commitment.parent() == null
                ? null
                : resolutions
                        .locked(commitment.parent())
                        .filter(Adoptions::takesParts)
                        .map(parent -> parent.id)
                        .orElse(null);
        adopted.weight = commitment.weight();
        adopted.workingGroup = commitment.workingGroup();
        adopted.lang = commitment.lang();
        adopted.text = commitment.text();
        adopted.indicator = commitment.indicator();
        adopted.ownerAgency = commitment.agency();
        adopted.cooperating = commitment.cooperating().toArray(String[]::new);
        adopted.dueOn = commitment.dueOn();
        adopted.reviewOn = commitment.reviewOn();
        adopted.milestones = commitment.milestones();
        adopted.milestonesOpen = commitment.milestones();
        return begin(adopted, ResolutionEvent.Source.SESSION, by).id();
    }

    /// Holds what it is to be a part of, so that nobody claims that done or gives it milestones
    /// meanwhile.
    void require(Undertaking planned, String pointer) {
        for (String agency : planned.cooperating()) {
            agencies.requireOffice(planned.county(), agency, pointer + "/cooperating");
            if (agency.equals(planned.owner())) {
                throw new OwnerAlsoCooperates(agency).at(pointer + "/cooperating");
            }
        }
        if (planned.reviewOn() != null && !planned.reviewOn().isAfter(planned.dueOn())) {
            throw new ReviewTooEarly(planned.dueOn()).at(pointer + "/reviewOn");
        }
        if (planned.parent() != null) {
            requireParent(planned.parent(), planned.county(), pointer + "/parentId");
        }
    }

    private void requireParent(UUID id, String county, String pointer) {
        Resolution parent;
        try {
            parent = held.held(id);
        } catch (ResolutionNotFound e) {
            throw new ParentWrong().at(pointer);
        }
        if (!parent.county.equals(county) || !parent.state.isOwed()) {
            throw new ParentWrong().at(pointer);
        }
        if (!takesParts(parent)) {
            throw new HasMilestones();
        }
    }

    private static boolean takesParts(Resolution parent) {
        return parent.state.isOwed() && parent.milestones == 0;
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
