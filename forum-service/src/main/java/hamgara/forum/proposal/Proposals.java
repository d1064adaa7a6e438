package hamgara.forum.proposal;

import hamgara.forum.agencycase.CaseAnswered;
import hamgara.forum.agencycase.CaseReopened;
import hamgara.forum.agencycase.Cases;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.forum.subject.Subjects;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.PersianText;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Publishes proposals and changes them while they are the author's alone.
@ApplicationScoped
public class Proposals {

    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final Halls halls;
    private final Subjects subjects;
    private final Cases cases;
    private final Contents contents;
    private final Participants participants;
    private final Remains remains;
    private final Outbox outbox;
    private final Clock clock;
    private final double verySimilar;

    Proposals(
            ProposalRepository proposals,
            SupportRepository supports,
            Halls halls,
            Subjects subjects,
            Cases cases,
            Contents contents,
            Participants participants,
            Remains remains,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hamgara.forum.very-similar") double verySimilar) {
        this.proposals = proposals;
        this.supports = supports;
        this.halls = halls;
        this.subjects = subjects;
        this.cases = cases;
        this.contents = contents;
        this.participants = participants;
        this.remains = remains;
        this.outbox = outbox;
        this.clock = clock;
        this.verySimilar = verySimilar;
    }

    @Transactional
    ProposalView publish(NewProposal request) {
        HallFacts hall = halls.facts(request.hallId());
        int weight = subjects.weight(request.subject());
        halls.requireLanguage(hall, request.lang());
        String author = participants.require(Act.PROPOSE, hall, request.areaCode());
        ProposalText text = request.text();
        ProposalNeed need = request.checkedNeed();
        proposals.oneAtATime(hall.id());
        if (!request.sawSimilar()) {
            refuseVerySimilar(hall.id(), text);
        }
        var proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.hallId = hall.id();
        proposal.county = hall.county();
        proposal.subject = request.subject();
        proposal.subjectWeight = weight;
        proposal.areaCode = request.areaCode();
        proposal.author = author;
        proposal.state = ProposalState.PUBLISHED;
        proposal.policyVersion = hall.policy().version();
        proposal.publishedAt = clock.instant();
        proposal.write(text);
        proposal.ask(need);
        proposals.persistAndFlush(proposal);
        proposals.keepText(proposal, proposal.publishedAt);
        contents.put(Kind.PROPOSAL, proposal.id, hall.id(), hall.county(), author);
        outbox.append(new ProposalPublished(
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.areaCode,
                need,
                hall.privateOrNull()));
        return view(proposal, author);
    }

    /// New words are the author's to give until somebody stands behind the old ones; every wording is kept.
    @Transactional
    ProposalView change(UUID id, ProposalChange change, String author, long expectedVersion) {
        Proposal proposal = ownOpen(id, author, expectedVersion);
        if (proposal.supporters > 0) {
            throw new ProposalHasSupport(proposal.supporters);
        }
        ProposalText text = change.over(proposal.text());
        halls.requireLanguage(halls.facts(proposal.hallId), text.lang());
        proposal.write(text);
        proposals.flush();
        proposals.keepText(proposal, clock.instant());
        return view(proposal, author);
    }

    @Transactional
    ProposalView withdraw(UUID id, String author, long expectedVersion) {
        Proposal proposal = ownOpen(id, author, expectedVersion);
        proposal.state = ProposalState.WITHDRAWN;
        proposals.flush();
        outbox.append(new ProposalWithdrawn(
                id, proposal.hallId, proposal.county, hallOf(proposal).privateOrNull()));
        return view(proposal, author);
    }

    /// One person counts once. The supporter who crosses the threshold opens the case, in this transaction.
    @Transactional
    SupportView support(UUID id, SupportKind kind) {
        Proposal proposal = existing(id);
        HallFacts hall = hallOf(proposal);
        String person = participants.require(Act.SUPPORT, hall, proposal.areaCode);
        Instant now = clock.instant();
        // A voice given before its owner was forgotten stays the one voice of that person.
        if (!supports.has(id, remains.of(person, id)) && supports.add(id, person, kind, now)) {
            if (!supports.countUp(id)) {
                throw new ProposalNotOpen(proposal.state);
            }
            int threshold = halls.policy(proposal.hallId, proposal.policyVersion)
                    .terms()
                    .supportThreshold();
            UUID caseId = Ids.next();
            boolean qualified = supports.qualify(id, threshold, caseId, now);
            refresh(proposal);
            outbox.append(new ProposalSupported(
                    id, proposal.hallId, proposal.county, kind.name(), proposal.supporters, hall.privateOrNull()));
            if (qualified) {
                openCase(proposal, caseId);
            }
        }
        return supportView(proposal, kind);
    }

    @Transactional
    SupportView withdrawSupport(UUID id, String person) {
        Proposal proposal = existing(id);
        if (supports.remove(id, person)) {
            supports.countDown(id);
            refresh(proposal);
            outbox.append(new ProposalSupportWithdrawn(
                    id,
                    proposal.hallId,
                    proposal.county,
                    proposal.supporters,
                    hallOf(proposal).privateOrNull()));
        }
        return supportView(proposal, null);
    }

    /// The hall's secretary may bring a proposal to its agency before enough people support it.
    @Transactional
    ProposalView bringToAgency(UUID id) {
        Proposal proposal = existing(id);
        UUID caseId = Ids.next();
        if (!supports.qualify(id, 0, caseId, clock.instant())) {
            throw new ProposalNotOpen(proposal.state);
        }
        refresh(proposal);
        openCase(proposal, caseId);
        return view(proposal, null);
    }

    void close(@Observes CaseAnswered answered) {
        Proposal proposal = proposals.locked(answered.proposal()).orElseThrow();
        proposal.state = ProposalState.ANSWERED;
    }

    void waitAgain(@Observes CaseReopened reopened) {
        Proposal proposal = proposals.locked(reopened.proposal()).orElseThrow();
        proposal.state = ProposalState.WITH_AGENCY;
    }

    /// Whether the person supports it.
    public boolean hasSupportOf(UUID id, String person) {
        return supports.has(id, person);
    }

    SimilarProposals.Answer similar(SimilarProposals.Question question) {
        halls.facts(question.hallId());
        String text = question.text() == null ? "" : question.text();
        return new SimilarProposals.Answer(proposals.similar(
                question.hallId(), PersianText.stored(question.title(), "fa"), PersianText.stored(text, "fa")));
    }

    ProposalView show(UUID id, @Nullable String reader) {
        Proposal proposal = existing(id);
        hallOf(proposal);
        return view(proposal, reader);
    }

    List<ProposalRow> list(ProposalRepository.Filter filter, ProposalPlace after, int limit, @Nullable String reader) {
        return proposals.list(filter, halls.unseen(), after, limit).stream()
                .map(found -> new ProposalRow(found.place(), view(found.proposal(), reader)))
                .toList();
    }

    String countyOf(UUID id) {
        return existing(id).county;
    }

    /// Where a proposal belongs, for what others attach to it; refuses one that does not exist.
    public ProposalFacts facts(UUID id) {
        Proposal proposal = existing(id);
        hallOf(proposal);
        return new ProposalFacts(proposal.id, proposal.hallId, proposal.county, proposal.caseId);
    }

    /// Refuses to add to a proposal that its author took back.
    public ProposalFacts notWithdrawn(UUID id) {
        ProposalFacts facts = facts(id);
        ProposalState state = existing(id).state;
        if (state == ProposalState.WITHDRAWN) {
            throw new ProposalNotOpen(state);
        }
        return facts;
    }

    private void openCase(Proposal proposal, UUID caseId) {
        var policy = halls.policy(proposal.hallId, proposal.policyVersion);
        cases.open(caseId, proposal.id, proposal.hallId, proposal.county, proposal.subject, proposal.areaCode, policy);
    }

    private Proposal ownOpen(UUID id, String author, long expectedVersion) {
        Proposal proposal = proposals.locked(id).orElseThrow(ProposalNotFound::new);
        hallOf(proposal);
        if (!proposal.author.equals(author)) {
            throw new NotTheAuthor();
        }
        StaleVersion.check(expectedVersion, proposal.version);
        if (!proposal.isOpen()) {
            throw new ProposalNotOpen(proposal.state);
        }
        return proposal;
    }

    private void refuseVerySimilar(UUID hall, ProposalText text) {
        List<UUID> similar = proposals.similar(hall, text.title(), text.whatShouldBeDone()).stream()
                .filter(match -> match.score() >= verySimilar)
                .map(SimilarProposals.Match::id)
                .toList();
        if (!similar.isEmpty()) {
            throw new SimilarProposalExists(similar);
        }
    }

    private Proposal existing(UUID id) {
        return proposals.findByIdOptional(id).orElseThrow(ProposalNotFound::new);
    }

    /// Refuses who may not know of the hall, as if it were not there.
    private HallFacts hallOf(Proposal proposal) {
        if (halls.unseen().contains(proposal.hallId)) {
            throw new ProposalNotFound();
        }
        return halls.facts(proposal.hallId);
    }

    private void refresh(Proposal proposal) {
        proposals.getSession().refresh(proposal);
    }

    private ProposalView view(Proposal proposal, @Nullable String reader) {
        int threshold =
                halls.policy(proposal.hallId, proposal.policyVersion).terms().supportThreshold();
        return ProposalView.of(proposal, threshold, reader);
    }

    private static SupportView supportView(Proposal proposal, @Nullable SupportKind kind) {
        return new SupportView(proposal.id, kind, proposal.supporters, proposal.state, proposal.caseId);
    }
}
