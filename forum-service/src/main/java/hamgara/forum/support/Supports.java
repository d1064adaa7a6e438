package hamgara.forum.support;

import hamgara.forum.admission.Admissions;
import hamgara.forum.draft.Drafts;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.forum.policy.PolicyTerms.AfterSupport;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.ProposalState;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.proposal.WordsChanged;
import hamgara.forum.support.SupportEvent.ProposalSupportWithdrawn;
import hamgara.forum.support.SupportEvent.ProposalSupported;
import hamgara.forum.support.SupportEvent.SupportConverted;
import hamgara.forum.support.SupportEvent.SupportsInvalidated;
import hamgara.forum.support.SupportRefusal.ConditionNotOpen;
import hamgara.forum.support.SupportRefusal.OwnProposal;
import hamgara.forum.support.SupportRefusal.SupportInvalid;
import hamgara.forum.support.SupportRefusal.WordsChangedMeanwhile;
import hamgara.forum.support.SupportRows.Kept;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts who stands behind a proposal. Whoever changes that holds the proposal, moves the counters by what became of
/// the rows, and tells admissions; so what is shown is at every instant the number of those who stand behind it.
@ApplicationScoped
public class Supports {

    private final SupportRows rows;
    private final WaitingUnited waiting;
    private final Origins origins;
    private final Drafts drafts;
    private final Proposals proposals;
    private final Admissions admissions;
    private final Halls halls;
    private final Participants participants;
    private final Remains remains;
    private final SameVoices sameVoices;
    private final Outbox outbox;
    private final Clock clock;

    Supports(
            SupportRows rows,
            WaitingUnited waiting,
            Origins origins,
            Drafts drafts,
            Proposals proposals,
            Admissions admissions,
            Halls halls,
            Participants participants,
            Remains remains,
            SameVoices sameVoices,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.waiting = waiting;
        this.origins = origins;
        this.drafts = drafts;
        this.proposals = proposals;
        this.admissions = admissions;
        this.halls = halls;
        this.participants = participants;
        this.remains = remains;
        this.sameVoices = sameVoices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// One person counts once, for the words they have seen. The supporter who crosses the line lets the proposal
    /// qualify, in this transaction.
    @Transactional
    SupportView support(UUID id, NewSupport request, @Nullable String address) {
        return support(id, request.kind(), request.conditionId(), request.versionSeen(), address);
    }

    /// The caller stands behind it if something comes true.
    @Transactional(Transactional.TxType.MANDATORY)
    public void supportIf(UUID id, UUID condition, @Nullable String address) {
        support(id, SupportKind.JOIN, condition, null, address);
    }

    /// The caller meant to say the same, and stands behind it instead; the draft of that is a draft no more.
    @Transactional
    SupportView join(UUID id, @Nullable UUID draft, String person, @Nullable String address) {
        SupportView joined = support(id, SupportKind.JOIN, null, null, address);
        if (draft != null) {
            drafts.remove(draft, person);
        }
        return joined;
    }

    private SupportView support(
            UUID id,
            SupportKind kind,
            @Nullable UUID condition,
            @Nullable Integer versionSeen,
            @Nullable String address) {
        ProposalFacts seen = proposals.facts(id);
        HallFacts hall = halls.facts(seen.hallId());
        String person = participants.require(Act.SUPPORT, hall, seen.areaCode());
        ProposalFacts proposal = proposals.lockedFacts(id);
        proposals.requireShown(id);
        proposals.requireTakesSupport(id);
        if (proposals.hasPart(id, person)) {
            throw new OwnProposal();
        }
        if (versionSeen != null && versionSeen != proposal.textVersion()) {
            throw new WordsChangedMeanwhile(proposal.textVersion());
        }
        // A voice given before its owner was forgotten stays the one voice of that person, also after a merge.
        Kept forgotten = proposals.origins(id).stream()
                .flatMap(origin -> rows.of(id, remains.of(person, origin)).stream())
                .filter(kept -> kept.state() != SupportState.WITHDRAWN)
                .findFirst()
                .orElse(null);
        Kept before = forgotten == null ? rows.of(id, person).orElse(null) : forgotten;
        if (before != null && before.state() == SupportState.INVALID) {
            throw new SupportInvalid();
        }
        if (forgotten != null) {
            return SupportView.of(proposal, forgotten);
        }
        if (condition != null && !rows.isOpenCondition(id, condition)) {
            throw new ConditionNotOpen();
        }
        var now = new Kept(
                kind,
                condition == null ? SupportState.ACTIVE : SupportState.CONDITIONAL,
                proposal.textVersion(),
                condition);
        if (!rows.put(id, person, now, origins.wordOf(address), clock.instant())) {
            throw new SupportInvalid();
        }
        return moved(proposal, before, now);
    }

    @Transactional
    SupportView withdraw(UUID id, String person) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        if (proposal.state() == ProposalState.MERGED) {
            proposals.notWithdrawn(id);
        }
        return end(proposal, person);
    }

    /// Who writes a proposal from now on is no supporter of it any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void becameAuthor(UUID id, String person) {
        end(proposals.lockedFacts(id), person);
    }

    private SupportView end(ProposalFacts proposal, String person) {
        Kept before = rows.of(proposal.id(), person).orElse(null);
        if (before == null || !before.state().stands()) {
            return SupportView.of(proposal, before);
        }
        var now = new Kept(before.kind(), SupportState.WITHDRAWN, before.versionSeen(), before.condition());
        rows.put(proposal.id(), person, now, null, clock.instant());
        return moved(proposal, before, now);
    }

    /// Whether the person stands behind it since before that instant.
    private boolean hadSupportOf(UUID id, String person, Instant by) {
        return rows.stood(id, person, by);
    }

    /// Whether the person asked for it by that instant: wrote it, or stands behind it since before. Those are
    /// asked what came of it; nobody comes for that alone.
    public boolean askedFor(UUID id, String person, Instant by) {
        return hadSupportOf(id, person, by) || rows.wrote(id, person, by);
    }

    /// Adds to the second of two who supports the first; who supports both counts once. Answers how many that are.
    @Transactional(Transactional.TxType.MANDATORY)
    public int unite(UUID source, UUID target) {
        ProposalFacts before = proposals.lockedFacts(target);
        waiting.unite(
                source,
                target,
                sameVoices.of(source, target, SupportState.CONDITIONAL).keySet());
        rows.unite(source, target, sameVoices.of(source, target, SupportState.ACTIVE));
        int supporters = countAgain(target);
        if (supporters != before.supporters()) {
            tellMore(before, SupportKind.JOIN, supporters);
            admissions.rose(target);
        }
        proposals.refreshed(target);
        return supporters;
    }

    /// Those who waited for this count from now on, except who says that it has not come true. Answers how many.
    @Transactional(Transactional.TxType.MANDATORY)
    public int convert(UUID id, UUID condition) {
        ProposalFacts proposal = proposals.lockedOfRecord(id);
        if (!proposals.takesSupport(id)) {
            return 0;
        }
        int converted = rows.convert(id, condition);
        if (converted > 0) {
            int supporters = countAgain(id);
            outbox.append(new SupportConverted(
                    id, proposal.hallId(), proposal.county(), condition, converted, supporters, isPrivate(proposal)));
            admissions.rose(id);
        }
        return converted;
    }

    /// Supports of this proposal were taken out by a batch: counts what is left.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenOut(UUID id, UUID batch, int taken) {
        ProposalFacts proposal = proposals.lockedOfRecord(id);
        int supporters = countAgain(id);
        outbox.append(new SupportsInvalidated(
                id, proposal.hallId(), proposal.county(), batch, taken, supporters, isPrivate(proposal)));
        admissions.fell(id);
    }

    void wordsChanged(@Observes WordsChanged changed) {
        UUID id = changed.proposal();
        ProposalFacts before = proposals.ofRecord(id);
        if (changed.afterSupport() == AfterSupport.RESET) {
            rows.endAll(id);
        }
        int supporters = countAgain(id);
        if (supporters < before.supporters()) {
            tellFewer(before, supporters);
        }
        admissions.fell(id);
    }

    private SupportView moved(ProposalFacts proposal, @Nullable Kept before, Kept now) {
        UUID id = proposal.id();
        int active = is(now, SupportState.ACTIVE) - is(before, SupportState.ACTIVE);
        int asked = -isAsked(before, proposal);
        int conditional = is(now, SupportState.CONDITIONAL) - is(before, SupportState.CONDITIONAL);
        if (active == 0 && asked == 0 && conditional == 0) {
            return SupportView.of(proposal, now);
        }
        if (!rows.count(id, active, asked, conditional)) {
            throw new IllegalStateException("The proposal was held in a state that takes support");
        }
        ProposalFacts after = proposals.refreshed(id);
        if (active > 0) {
            tellMore(proposal, now.kind(), after.supporters());
        } else if (active < 0) {
            tellFewer(proposal, after.supporters());
        }
        if (active < 0) {
            admissions.fell(id);
        } else {
            admissions.rose(id);
        }
        return SupportView.of(proposals.refreshed(id), now);
    }

    private int countAgain(UUID id) {
        int supporters = rows.countAgain(id);
        proposals.refreshed(id);
        return supporters;
    }

    private void tellMore(ProposalFacts proposal, SupportKind kind, int supporters) {
        outbox.append(new ProposalSupported(
                proposal.id(), proposal.hallId(), proposal.county(), kind.name(), supporters, isPrivate(proposal)));
    }

    private void tellFewer(ProposalFacts proposal, int supporters) {
        outbox.append(new ProposalSupportWithdrawn(
                proposal.id(), proposal.hallId(), proposal.county(), supporters, isPrivate(proposal)));
    }

    private @Nullable Boolean isPrivate(ProposalFacts proposal) {
        return halls.ofRecord(proposal.hallId()).privateOrNull();
    }

    private static int is(@Nullable Kept support, SupportState state) {
        return support != null && support.state() == state ? 1 : 0;
    }

    private static int isAsked(@Nullable Kept support, ProposalFacts proposal) {
        return support != null
                        && support.state() == SupportState.ACTIVE
                        && support.versionSeen() < proposal.textVersion()
                ? 1
                : 0;
    }
}
