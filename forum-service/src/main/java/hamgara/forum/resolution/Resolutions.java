package hamgara.forum.resolution;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.Cases;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Adopts resolutions and follows them until somebody outside the owner has verified them.
@ApplicationScoped
public class Resolutions {

    private final ResolutionRepository resolutions;
    private final ResolutionSteps steps;
    private final Proposals proposals;
    private final Cases cases;
    private final Halls halls;
    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Remains remains;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Resolutions(
            ResolutionRepository resolutions,
            ResolutionSteps steps,
            Proposals proposals,
            Cases cases,
            Halls halls,
            Agencies agencies,
            WorkingGroups groups,
            Remains remains,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.resolutions = resolutions;
        this.steps = steps;
        this.proposals = proposals;
        this.cases = cases;
        this.halls = halls;
        this.agencies = agencies;
        this.groups = groups;
        this.remains = remains;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
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
        if (!request.dueOn().isAfter(today())) {
            throw new DueDatePast().at("/dueOn");
        }
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(halls.facts(proposal.hallId()), lang);
        var adopted = new Resolution();
        adopted.id = Ids.next();
        adopted.hallId = proposal.hallId();
        adopted.county = proposal.county();
        adopted.proposalId = proposal.id();
        adopted.caseId = proposal.caseId();
        adopted.workingGroup = request.workingGroup();
        adopted.lang = lang;
        adopted.text = Words.of(request.text(), lang, "/text");
        adopted.indicator = Words.of(request.indicator(), lang, "/indicator");
        adopted.ownerAgency = request.ownerAgency();
        adopted.cooperating = request.cooperatingAgencies().toArray(String[]::new);
        adopted.dueOn = request.dueOn();
        return begin(adopted, by);
    }

    /// What an agency took on in signed minutes; whoever keeps the minutes has checked what it names.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID adopt(Committed commitment, Office by) {
        var adopted = new Resolution();
        adopted.id = Ids.next();
        adopted.hallId = commitment.hall();
        adopted.county = commitment.county();
        adopted.proposalId = commitment.proposal();
        adopted.sessionId = commitment.session();
        adopted.workingGroup = commitment.workingGroup();
        adopted.lang = commitment.lang();
        adopted.text = commitment.text();
        adopted.indicator = commitment.indicator();
        adopted.ownerAgency = commitment.agency();
        adopted.cooperating = new String[0];
        adopted.dueOn = commitment.dueOn();
        return begin(adopted, by).id();
    }

    /// What a working group has resolved and nobody has verified, the earliest due first; of private
    /// halls only what is of this one.
    public List<OpenResolution> openOf(String county, String group, UUID hall) {
        return resolutions.openOf(county, group).stream()
                .filter(open -> open.hallId.equals(hall) || privateOrNull(open) == null)
                .map(open -> new OpenResolution(open.id, open.lang, open.text))
                .toList();
    }

    private ResolutionView begin(Resolution adopted, Office by) {
        adopted.state = ResolutionState.NOT_STARTED;
        adopted.adoptedAt = clock.instant();
        resolutions.add(adopted);
        if (adopted.proposalId != null) {
            proposals.followUp(adopted.proposalId);
        }
        outbox.append(new ResolutionAdopted(
                adopted.id,
                adopted.hallId,
                adopted.county,
                adopted.proposalId,
                adopted.workingGroup,
                adopted.ownerAgency,
                adopted.dueOn,
                privateOrNull(adopted)));
        return changed(adopted, ResolutionStep.ADOPTED, by, null);
    }

    @Transactional
    ResolutionView start(UUID id, Office by, long expectedVersion) {
        Resolution own = own(id, expectedVersion);
        own.move(ResolutionState.NOT_STARTED, ResolutionState.IN_PROGRESS);
        return changed(own, ResolutionStep.STARTED, by, null);
    }

    /// The owner and the agencies that cooperate may show what was done.
    @Transactional
    EvidenceView addEvidence(UUID id, Evidence.Addition addition, Office by) {
        Resolution shown = held(id);
        String agency = by.agency();
        if (agency == null || !List.of(shown.cooperating).contains(agency)) {
            agencies.requireActsFor(shown.county, shown.ownerAgency);
            agency = shown.ownerAgency;
        } else {
            agencies.requireActsFor(shown.county, agency);
        }
        if (shown.state == ResolutionState.DONE_VERIFIED) {
            throw new ResolutionStateWrong(shown.state);
        }
        String lang = addition.lang() == null ? "fa" : addition.lang();
        var evidence = new EvidenceView(
                Ids.next(),
                id,
                addition.kind(),
                addition.sha256().toLowerCase(Locale.ROOT),
                lang,
                Words.of(addition.description(), lang, "/description"),
                addition.takenOn(),
                Jalali.of(addition.takenOn()),
                agency,
                clock.instant());
        if (!steps.addEvidence(evidence)) {
            throw new EvidenceAlreadyThere(evidence.sha256());
        }
        steps.add(id, ResolutionStep.EVIDENCE_ADDED, evidence.addedAt(), by, caller.pseudonym(), null);
        return evidence;
    }

    @Transactional
    ResolutionView claimDone(UUID id, Office by, long expectedVersion) {
        Resolution own = own(id, expectedVersion);
        own.move(ResolutionState.IN_PROGRESS, ResolutionState.DONE_CLAIMED);
        int evidence = steps.evidenceOf(id).size();
        if (evidence == 0) {
            throw new EvidenceNeeded();
        }
        outbox.append(new ResolutionDoneClaimed(own.id, own.county, own.ownerAgency, evidence, privateOrNull(own)));
        return changed(own, ResolutionStep.DONE_CLAIMED, by, null);
    }

    @Transactional
    ResolutionView verify(UUID id, Office by, long expectedVersion) {
        Resolution claimed = fromOutside(id, expectedVersion);
        claimed.move(ResolutionState.DONE_CLAIMED, ResolutionState.DONE_VERIFIED);
        outbox.append(new ResolutionVerified(
                claimed.id, claimed.county, claimed.ownerAgency, by.role(), by.agency(), privateOrNull(claimed)));
        return changed(claimed, ResolutionStep.DONE_VERIFIED, by, null);
    }

    @Transactional
    ResolutionView sendBack(UUID id, SendBack reason, Office by, long expectedVersion) {
        Resolution claimed = fromOutside(id, expectedVersion);
        claimed.move(ResolutionState.DONE_CLAIMED, ResolutionState.IN_PROGRESS);
        return changed(claimed, ResolutionStep.SENT_BACK, by, Words.of(reason.reason(), "fa", "/reason"));
    }

    ResolutionView show(UUID id) {
        return ResolutionView.of(existing(id), today());
    }

    List<ResolutionStepView> timeline(UUID id) {
        existing(id);
        return steps.of(id);
    }

    List<EvidenceView> evidence(UUID id) {
        existing(id);
        return steps.evidenceOf(id);
    }

    List<ResolutionView> list(ResolutionRepository.Filter filter, @Nullable UUID before, int limit) {
        LocalDate today = today();
        return resolutions.list(filter, today, halls.unseen(), agencies.own(), before, limit).stream()
                .map(found -> ResolutionView.of(found, today))
                .toList();
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

    private Resolution own(UUID id, long expectedVersion) {
        Resolution own = held(id);
        agencies.requireActsFor(own.county, own.ownerAgency);
        StaleVersion.check(expectedVersion, own.version);
        return own;
    }

    /// Nobody confirms the work of their own agency or hand, whatever their role.
    private Resolution fromOutside(UUID id, long expectedVersion) {
        Resolution claimed = held(id);
        if (!agencies.isOutside(claimed.ownerAgency)) {
            throw new VerifierFromOwner(claimed.ownerAgency);
        }
        if (!agencies.actsInEveryCounty()) {
            caller.requireCounty(claimed.county);
        }
        String person = caller.pseudonym();
        if (steps.didBy(id, person, remains.of(person, id))) {
            throw new VerifierTookPart();
        }
        StaleVersion.check(expectedVersion, claimed.version);
        return claimed;
    }

    private ResolutionView changed(Resolution of, ResolutionStep step, Office by, @Nullable String why) {
        resolutions.flush();
        Instant now = clock.instant();
        steps.add(of.id, step, now, by, caller.pseudonym(), why);
        return ResolutionView.of(of, Tehran.dayOf(now));
    }

    private Resolution existing(UUID id) {
        return resolutions.findByIdOptional(id).filter(this::isKnown).orElseThrow(ResolutionNotFound::new);
    }

    private Resolution held(UUID id) {
        return resolutions.locked(id).filter(this::isKnown).orElseThrow(ResolutionNotFound::new);
    }

    /// A resolution is known to who may know of its hall, and to the agencies that have a part in it.
    private boolean isKnown(Resolution of) {
        return halls.known(of.hallId).isPresent()
                || agencies.actsFor(of.county, of.ownerAgency)
                || Stream.of(of.cooperating).anyMatch(agency -> agencies.actsFor(of.county, agency));
    }

    private @Nullable Boolean privateOrNull(Resolution of) {
        return halls.ofRecord(of.hallId).privateOrNull();
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
