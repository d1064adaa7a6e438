package hamgara.forum.proposal;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.draft.Drafts;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.forum.similar.SimilarQuestion;
import hamgara.forum.similar.Similars;
import hamgara.forum.subject.Subjects;
import hamgara.forum.wording.NeedsAffirmative;
import hamgara.forum.wording.ProposalNeed;
import hamgara.forum.wording.Wording;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens proposals for support: those sent as a whole, and drafts that are ready.
@ApplicationScoped
class Publishing {

    private final ProposalRepository proposals;
    private final Halls halls;
    private final Subjects subjects;
    private final Drafts drafts;
    private final Similars similars;
    private final Contents contents;
    private final Participants participants;
    private final Remains remains;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final double verySimilar;

    Publishing(
            ProposalRepository proposals,
            Halls halls,
            Subjects subjects,
            Drafts drafts,
            Similars similars,
            Contents contents,
            Participants participants,
            Remains remains,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hamgara.forum.very-similar") double verySimilar) {
        this.proposals = proposals;
        this.halls = halls;
        this.subjects = subjects;
        this.drafts = drafts;
        this.similars = similars;
        this.contents = contents;
        this.participants = participants;
        this.remains = remains;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.verySimilar = verySimilar;
    }

    @Transactional
    Proposal publish(NewProposal request) {
        HallFacts hall = halls.facts(request.hallId());
        int weight = subjects.weight(request.subject());
        halls.requireLanguage(hall, request.lang());
        String author = participants.require(Act.PROPOSE, hall, request.areaCode());
        Wording text = request.text();
        proposals.oneAtATime(hall.id());
        if (!request.sawSimilar()) {
            refuseVerySimilar(request, text);
        }
        return open(by(author), request, text, hall, weight);
    }

    /// The same for somebody who is not asking, such as the author of what is split.
    @Transactional(Transactional.TxType.MANDATORY)
    Proposal publishFor(String author, NewProposal request) {
        HallFacts hall = halls.facts(request.hallId());
        halls.requireActive(hall);
        return open(by(author), request, request.text(), hall, subjects.weight(request.subject()));
    }

    /// What people wrote together in a session or on paper. Nobody is its author: the word in that place is nobody's.
    @Transactional
    Proposal enter(NewRecordedProposal recorded) {
        NewProposal request = recorded.proposal();
        HallFacts hall = halls.facts(request.hallId());
        caller.requireCounty(hall.county());
        halls.requireActive(hall);
        halls.requireLanguage(hall, request.lang());
        recorded.requireConsent();
        LocalDate on = recorded.on();
        if (on.isAfter(Tehran.dayOf(clock.instant()))) {
            throw new RecordedTooEarly().at("/on");
        }
        int weight = subjects.weight(request.subject());
        Wording text = request.text();
        proposals.oneAtATime(hall.id());
        if (!request.sawSimilar()) {
            refuseVerySimilar(request, text);
        }
        var proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.origin = recorded.origin();
        proposal.originOn = on;
        proposal.author = remains.of(recorded.origin().name(), proposal.id);
        audit.write(
                hall.id(),
                hall.county(),
                "PROPOSAL_RECORDED",
                proposal.id,
                Map.of("origin", recorded.origin().name(), "on", on.toString()));
        return open(proposal, request, text, hall, weight);
    }

    private static Proposal by(String author) {
        var proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.origin = Origin.CITIZEN;
        proposal.author = author;
        return proposal;
    }

    private Proposal open(Proposal proposal, NewProposal request, Wording text, HallFacts hall, int weight) {
        ProposalNeed need = request.checkedNeed();
        proposal.hallId = hall.id();
        proposal.county = hall.county();
        proposal.subject = request.subject();
        proposal.subjectWeight = weight;
        proposal.areaCode = request.areaCode();
        proposal.state = ProposalState.PUBLISHED;
        proposal.policyVersion = hall.policy().version();
        proposal.publishedAt = clock.instant();
        proposal.windowUntil = windowEnd(proposal.publishedAt, hall);
        proposal.write(text);
        proposal.ask(need);
        proposals.persistAndFlush(proposal);
        proposals.keepText(proposal, proposal.publishedAt, null);
        contents.put(Kind.PROPOSAL, proposal.id, hall.id(), hall.county(), proposal.author);
        outbox.append(new ProposalPublished(
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.areaCode,
                need,
                proposal.origin,
                hall.privateOrNull()));
        return proposal;
    }

    /// A draft that is refused stays as it was; one that is published is none any more.
    @Transactional
    Proposal publishDraft(UUID draft, String author) {
        NewProposal request = NewProposal.of(drafts.take(draft, author));
        try {
            return publish(request);
        } catch (NeedsAffirmative refusal) {
            throw refusal.keptIn(draft);
        } catch (SimilarProposalExists refusal) {
            throw refusal.keptIn(draft);
        }
    }

    /// The end of the last day, in Tehran, of what the policy gives.
    private static Instant windowEnd(Instant publishedAt, HallFacts hall) {
        Period window = Period.parse(hall.policy().terms().window());
        return Tehran.startOf(Tehran.dayOf(publishedAt).plus(window).plusDays(1));
    }

    private void refuseVerySimilar(NewProposal request, Wording text) {
        List<UUID> similar = similars.nearlyEqual(
                new SimilarQuestion(
                        request.hallId(), text.title(), text.whatShouldBeDone(), request.subject(), request.areaCode()),
                verySimilar);
        if (!similar.isEmpty()) {
            throw new SimilarProposalExists(similar);
        }
    }
}
