package hamgara.forum.proposal;

import hamgara.forum.agencycase.CaseAnswered;
import hamgara.forum.agencycase.CaseReopened;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.draft.DraftBody;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.text.Words;
import hamgara.forum.wording.Wording;
import hamgara.forum.wording.WordingChange;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Publishes proposals and changes them while they are the author's alone.
@ApplicationScoped
public class Proposals {

    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final Publishing publishing;
    private final Rewording rewording;
    private final Merging merging;
    private final Halls halls;
    private final AuditTrail audit;
    private final Outbox outbox;

    Proposals(
            ProposalRepository proposals,
            SupportRepository supports,
            Publishing publishing,
            Rewording rewording,
            Merging merging,
            Halls halls,
            AuditTrail audit,
            Outbox outbox) {
        this.proposals = proposals;
        this.supports = supports;
        this.publishing = publishing;
        this.rewording = rewording;
        this.merging = merging;
        this.halls = halls;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    ProposalView publish(NewProposal request) {
        Proposal proposal = publishing.publish(request);
        return view(proposal, proposal.author);
    }

    /// Publishes what the caller wrote elsewhere, under the rules of every proposal. It names its hall, subject,
    /// language
    /// and title.
    @KeepsDraft
    public UUID publish(DraftBody words) {
        return publishing.publish(NewProposal.of(words)).id;
    }

    @Transactional
    ProposalView enter(NewRecordedProposal recorded) {
        return view(publishing.enter(recorded), false);
    }

    @Transactional
    ProposalView publishDraft(UUID draft, String author) {
        return view(publishing.publishDraft(draft, author), author);
    }

    /// New words are the author's to give; every wording is kept.
    @Transactional
    ProposalView change(UUID id, ProposalChange change, String author, long expectedVersion) {
        Proposal proposal = ownOpen(id, author, expectedVersion);
        rewording.reword(proposal, change.words().over(proposal.text()), null);
        return view(proposal, author);
    }

    @Transactional
    ProposalView withdraw(UUID id, WithdrawReason reason, String author, long expectedVersion) {
        Proposal proposal = ownOpen(id, author, expectedVersion);
        proposal.state = ProposalState.WITHDRAWN;
        proposal.withdrawReason = reason;
        proposals.flush();
        outbox.append(new ProposalWithdrawn(
                id,
                proposal.hallId,
                proposal.county,
                reason.name(),
                hallOf(proposal).privateOrNull()));
        return view(proposal, author);
    }

    /// A window only ever gets longer: nobody who still meant to support it is left out.
    @Transactional
    ProposalView lengthen(UUID id, WindowChange change, @Nullable String reader, long expectedVersion) {
        Proposal proposal = proposals.locked(id).orElseThrow(ProposalNotFound::new);
        StaleVersion.check(expectedVersion, proposal.version);
        if (!proposal.isOpen()) {
            throw new ProposalNotOpen(proposal.state);
        }
        Instant until = Tehran.startOf(change.untilOn().plusDays(1));
        if (proposal.windowUntil == null || !until.isAfter(proposal.windowUntil)) {
            throw new WindowOnlyLonger().at("/untilOn");
        }
        proposal.windowUntil = until;
        proposals.flush();
        audit.write(
                proposal.hallId,
                proposal.county,
                "WINDOW_LENGTHENED",
                id,
                Map.of(
                        "untilOn",
                        change.untilOn().toString(),
                        "reason",
                        Words.of(change.reason(), proposal.lang, "/reason")));
        return view(proposal, reader);
    }

    void close(@Observes CaseAnswered answered) {
        if (!answered.isFinal()) {
            return;
        }
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

    ProposalView show(UUID id, @Nullable String reader) {
        Proposal proposal = existing(id);
        hallOf(proposal);
        return view(proposal, reader);
    }

    List<ProposalRow> list(ProposalRepository.Filter filter, ProposalPlace after, int limit, @Nullable String reader) {
        Set<UUID> coauthored = reader == null ? Set.of() : proposals.coauthoredBy(reader);
        return proposals.list(filter, halls.unseen(), after, limit).stream()
                .map(found -> new ProposalRow(
                        found.place(),
                        view(
                                found.proposal(),
                                found.proposal().author.equals(reader) || coauthored.contains(found.proposal().id))))
                .toList();
    }

    String countyOf(UUID id) {
        return existing(id).county;
    }

    /// Where a proposal belongs, for what others attach to it; refuses one that does not exist.
    public ProposalFacts facts(UUID id) {
        return facts(existing(id));
    }

    /// The same, and nobody else changes it until this transaction is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public ProposalFacts lockedFacts(UUID id) {
        return facts(proposals.locked(id).orElseThrow(ProposalNotFound::new));
    }

    /// Whether the person wrote it, alone or with others.
    public boolean isAuthor(UUID id, String person) {
        return isAuthor(existing(id), person);
    }

    /// Refuses who did not write it.
    public void requireAuthor(UUID id, String person) {
        if (!isAuthor(id, person)) {
            throw new NotTheAuthor();
        }
    }

    /// Refuses one that has left the state in which its words and authors may change.
    public void requireOpen(UUID id) {
        Proposal proposal = existing(id);
        if (!proposal.isOpen()) {
            throw new ProposalNotOpen(proposal.state);
        }
    }

    /// Refuses to add to a proposal that its author took back, or that went into another.
    public ProposalFacts notWithdrawn(UUID id) {
        ProposalFacts facts = facts(id);
        ProposalState state = existing(id).state;
        if (state == ProposalState.WITHDRAWN || state == ProposalState.MERGED) {
            throw new ProposalNotOpen(state);
        }
        return facts;
    }

    /// Takes words of somebody else over, for an author who agreed to them; the source says whose they are.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(UUID id, WordingChange words, UUID source) {
        Proposal proposal = proposals.locked(id).orElseThrow(ProposalNotFound::new);
        rewording.reword(proposal, words.over(proposal.text()), source);
    }

    /// Publishes a proposal of the caller's beside this one, with other words and the same hall, subject and area.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID publishBeside(UUID id, WordingChange words) {
        Proposal beside = existing(id);
        return publishing.publish(NewProposal.beside(beside, words.over(beside.text()))).id;
    }

    /// Takes the first of two into the second, with all who wrote and support it. Answers how many support that then.
    @Transactional(Transactional.TxType.MANDATORY)
    public int merge(UUID source, UUID target) {
        return merging.merge(source, target);
    }

    /// Takes a part out of a proposal, as one of its own by the same authors.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID splitOff(UUID id, Wording part) {
        return merging.splitOff(id, part);
    }

    private ProposalFacts facts(Proposal proposal) {
        hallOf(proposal);
        return new ProposalFacts(
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.lang,
                proposal.textVersion,
                proposal.isOpen(),
                proposal.caseId);
    }

    private boolean isAuthor(Proposal proposal, String person) {
        return proposal.author.equals(person) || proposals.isCoauthor(proposal.id, person);
    }

    private Proposal ownOpen(UUID id, String author, long expectedVersion) {
        Proposal proposal = proposals.locked(id).orElseThrow(ProposalNotFound::new);
        hallOf(proposal);
        if (!isAuthor(proposal, author)) {
            throw new NotTheAuthor();
        }
        StaleVersion.check(expectedVersion, proposal.version);
        if (!proposal.isOpen()) {
            throw new ProposalNotOpen(proposal.state);
        }
        return proposal;
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

    private ProposalView view(Proposal proposal, @Nullable String reader) {
        return view(proposal, reader != null && isAuthor(proposal, reader));
    }

    private ProposalView view(Proposal proposal, boolean mine) {
        int threshold =
                halls.policy(proposal.hallId, proposal.policyVersion).terms().supportThreshold();
        return ProposalView.of(proposal, threshold, mine);
    }
}
