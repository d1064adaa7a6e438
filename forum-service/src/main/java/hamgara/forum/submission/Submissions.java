package hamgara.forum.submission;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.draft.DraftBody;
import hamgara.forum.draft.Drafts;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.policy.Act;
import hamgara.forum.proposal.Opening;
import hamgara.forum.proposal.Origin;
import hamgara.forum.proposal.ProposalState;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.proposal.PublicProposal;
import hamgara.forum.similar.SimilarQuestion;
import hamgara.forum.similar.Similars;
import hamgara.forum.subject.Subjects;
import hamgara.forum.submission.SubmissionRefusal.RecordedTooEarly;
import hamgara.forum.wording.NeedsAffirmative;
import hamgara.forum.wording.Wording;
import hamgara.forum.wording.WordingChange;
import hamgara.kit.caller.Caller;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Takes proposals in: those sent as a whole, drafts that are ready, and what people wrote together.
@ApplicationScoped
public class Submissions {

    private final Session database;
    private final ScreeningRows screenings;
    private final Proposals proposals;
    private final Halls halls;
    private final Subjects subjects;
    private final Drafts drafts;
    private final Similars similars;
    private final Participants participants;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final double verySimilar;

    Submissions(
            Session database,
            ScreeningRows screenings,
            Proposals proposals,
            Halls halls,
            Subjects subjects,
            Drafts drafts,
            Similars similars,
            Participants participants,
            AuditTrail audit,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "hamgara.forum.very-similar") double verySimilar) {
        this.database = database;
        this.screenings = screenings;
        this.proposals = proposals;
        this.halls = halls;
        this.subjects = subjects;
        this.drafts = drafts;
        this.similars = similars;
        this.participants = participants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.verySimilar = verySimilar;
    }

    @Transactional
    PublicProposal take(NewProposal request) {
        HallFacts hall = halls.facts(request.hallId());
        int weight = subjects.weight(request.subject());
        halls.requireLanguage(hall, request.lang());
        String author = participants.require(Act.PROPOSE, hall, request.areaCode());
        return opened(request, hall, weight, Origin.CITIZEN, null, author);
    }

    /// Takes what the caller wrote elsewhere, under the rules of every proposal. It names its hall, subject, language
    /// and
    /// title.
    @KeepsDraft
    public UUID take(DraftBody words) {
        return take(NewProposal.of(words)).id();
    }

    /// A draft that is refused stays as it was; one that is sent in is none any more.
    @Transactional
    PublicProposal takeDraft(UUID draft, String author) {
        NewProposal request = NewProposal.of(drafts.take(draft, author));
        try {
            return take(request);
        } catch (NeedsAffirmative refusal) {
            throw refusal.keptIn(draft);
        } catch (SimilarProposalExists refusal) {
            throw refusal.keptIn(draft);
        }
    }

    /// What people wrote together in a session or on paper.
    @Transactional
    PublicProposal enter(NewRecordedProposal recorded) {
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
        PublicProposal entered = opened(request, hall, weight, recorded.origin(), on, null);
        audit.write(
                hall.id(),
                hall.county(),
                "PROPOSAL_RECORDED",
                entered.id(),
                Map.of("origin", recorded.origin().name(), "on", on.toString()));
        return entered;
    }

    /// Sends in a proposal of the caller's with other words beside one, for the same hall, subject and area.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID takeBeside(UUID id, WordingChange words) {
        HallFacts hall = halls.facts(proposals.facts(id).hallId());
        String author =
                participants.require(Act.PROPOSE, hall, proposals.facts(id).areaCode());
        Opening beside = proposals.beside(id, words, author);
        halls.requireLanguage(hall, beside.text().lang());
        oneAtATime(hall.id());
        return proposals.open(beside);
    }

    /// Publishes one that was not shown, for who decided on an appeal about it: another than who had decided before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void passOnAppeal(UUID id, String reason, String person) {
        int textVersion = proposals.facts(id).textVersion();
        proposals.publish(id, ProposalState.REJECTED);
        var pass = new NewScreening(NewScreening.Decision.PASS, null, reason);
        screenings.add(id, pass, reason, textVersion, person, clock.instant());
    }

    private PublicProposal opened(
            NewProposal request,
            HallFacts hall,
            int weight,
            Origin origin,
            @Nullable LocalDate on,
            @Nullable String author) {
        Wording text = request.text();
        oneAtATime(hall.id());
        if (!request.sawSimilar()) {
            refuseVerySimilar(request, text);
        }
        UUID id = proposals.open(new Opening(
                hall, request.subject(), weight, request.areaCode(), text, request.checkedNeed(), origin, on, author));
        return proposals.show(id);
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

    /// Publishing in one hall goes one after the other until commit, so that each author is shown what the last wrote.
    private void oneAtATime(UUID hall) {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('proposals'), hashtext(:hall))", Integer.class)
                .setParameter("hall", hall.toString())
                .getSingleResult();
    }
}
