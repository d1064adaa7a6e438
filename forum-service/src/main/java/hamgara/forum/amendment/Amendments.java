package hamgara.forum.amendment;

import hamgara.forum.amendment.AmendmentEvent.AmendmentDecided;
import hamgara.forum.amendment.AmendmentEvent.AmendmentProposed;
import hamgara.forum.amendment.AmendmentEvent.AmendmentShown;
import hamgara.forum.amendment.AmendmentRefusal.AmendmentBaseStale;
import hamgara.forum.amendment.AmendmentRefusal.AmendmentEmpty;
import hamgara.forum.amendment.AmendmentRefusal.AmendmentNotFound;
import hamgara.forum.amendment.AmendmentRefusal.AmendmentStateWrong;
import hamgara.forum.amendment.AmendmentRefusal.NotYourAmendment;
import hamgara.forum.content.ContentShown;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.policy.Act;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.review.Reviews;
import hamgara.forum.submission.Submissions;
import hamgara.forum.text.Words;
import hamgara.forum.wording.WordingChange;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes other words for a proposal, and lets its authors decide on them. The proposal is locked before the amendment
/// is looked at, so that its words stay the same until the decision is made.
@ApplicationScoped
class Amendments {

    private final AmendmentRows rows;
    private final Proposals proposals;
    private final Submissions submissions;
    private final Halls halls;
    private final Contents contents;
    private final Reviews reviews;
    private final Participants participants;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Amendments(
            AmendmentRows rows,
            Proposals proposals,
            Submissions submissions,
            Halls halls,
            Contents contents,
            Reviews reviews,
            Participants participants,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.submissions = submissions;
        this.halls = halls;
        this.contents = contents;
        this.reviews = reviews;
        this.participants = participants;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AmendmentView propose(UUID proposalId, NewAmendment request) {
        ProposalFacts proposal = proposals.lockedFacts(proposalId);
        proposals.requireOpen(proposalId);
        HallFacts hall = halls.facts(proposal.hallId());
        String author = participants.require(Act.COMMENT, hall, null);
        WordingChange words = words(proposal, request);
        String reason = Words.of(request.reason(), proposal.lang(), "/reason");
        UUID id = Ids.next();
        rows.add(id, proposalId, request.baseVersion(), words, reason, author, clock.instant());
        contents.put(Kind.AMENDMENT, id, hall.id(), hall.county(), author);
        reviews.readFirst(id, hall.policy().terms());
        if (!contents.isHidden(id)) {
            rows.seen(id, clock.instant());
        }
        outbox.append(new AmendmentProposed(id, proposalId, hall.id(), hall.county(), hall.privateOrNull()));
        return existing(id).view();
    }

    /// From the first time it is seen, the authors have to decide about it, who were not told while it was hidden.
    void inSight(@Observes ContentShown shown) {
        UUID id = shown.content();
        if (shown.kind() == Kind.AMENDMENT && rows.seen(id, clock.instant())) {
            AmendmentView amendment = existing(id).view();
            if (amendment.state() == AmendmentState.PROPOSED) {
                HallFacts hall = halls.ofRecord(shown.hallId());
                outbox.append(
                        new AmendmentShown(id, amendment.proposalId(), hall.id(), hall.county(), hall.privateOrNull()));
            }
        }
    }

    /// Puts an amendment on the present words, or changes it while it waits.
    @Transactional
    AmendmentView rebase(UUID id, NewAmendment request, String person, long expectedVersion) {
        AmendmentRows.Kept amendment = locked(id, expectedVersion);
        requireOwn(amendment, person);
        requireSeen(id, amendment.author());
        requireState(amendment, AmendmentState.PROPOSED, AmendmentState.PROPOSED);
        ProposalFacts proposal = proposals.facts(amendment.view().proposalId());
        WordingChange words = words(proposal, request);
        String reason = Words.of(request.reason(), proposal.lang(), "/reason");
        if (!rows.rebase(id, request.baseVersion(), words, reason, expectedVersion)) {
            throw new AmendmentNotFound();
        }
        contents.reworded(id);
        reviews.readFirst(id, halls.facts(proposal.hallId()).policy().terms());
        return existing(id).view();
    }

    @Transactional
    AmendmentView accept(UUID id, String person, long expectedVersion) {
        AmendmentRows.Kept amendment = locked(id, expectedVersion);
        UUID proposalId = amendment.view().proposalId();
        proposals.requireAuthor(proposalId, person);
        requireInSight(id);
        requireState(amendment, AmendmentState.PROPOSED, AmendmentState.ACCEPTED);
        requireBase(proposals.facts(proposalId), amendment.view().baseVersion());
        proposals.takeOver(proposalId, words(amendment.view()), id);
        return moved(amendment, AmendmentState.ACCEPTED, null, null);
    }

    @Transactional
    AmendmentView reject(UUID id, String reason, String person, long expectedVersion) {
        AmendmentRows.Kept amendment = locked(id, expectedVersion);
        ProposalFacts proposal = proposals.facts(amendment.view().proposalId());
        proposals.requireAuthor(proposal.id(), person);
        requireInSight(id);
        requireState(amendment, AmendmentState.PROPOSED, AmendmentState.REJECTED);
        return moved(amendment, AmendmentState.REJECTED, Words.of(reason, proposal.lang(), "/reason"), null);
    }

    @Transactional
    AmendmentView withdraw(UUID id, String person, long expectedVersion) {
        AmendmentRows.Kept amendment = locked(id, expectedVersion);
        requireOwn(amendment, person);
        requireState(amendment, AmendmentState.PROPOSED, AmendmentState.WITHDRAWN);
        reviews.takenBack(id);
        return moved(amendment, AmendmentState.WITHDRAWN, null, null);
    }

    /// What the authors did not take over may ask for support on its own.
    @Transactional
    AmendmentView promote(UUID id, String person, long expectedVersion) {
        AmendmentRows.Kept amendment = locked(id, expectedVersion);
        requireOwn(amendment, person);
        requireInSight(id);
        requireState(amendment, AmendmentState.REJECTED, AmendmentState.PROMOTED);
        UUID own = submissions.takeBeside(amendment.view().proposalId(), words(amendment.view()));
        return moved(amendment, AmendmentState.PROMOTED, null, own);
    }

    AmendmentView show(UUID id) {
        AmendmentRows.Kept amendment = existing(id);
        proposals.facts(amendment.view().proposalId());
        requireSeen(id, amendment.author());
        return amendment.view();
    }

    List<AmendmentView> list(UUID proposal, @Nullable UUID after, int limit) {
        proposals.facts(proposal);
        return rows.of(proposal, after, limit);
    }

    private AmendmentRows.Kept locked(UUID id, long expectedVersion) {
        proposals.lockedFacts(existing(id).view().proposalId());
        AmendmentRows.Kept amendment = existing(id);
        StaleVersion.check(expectedVersion, amendment.view().version());
        return amendment;
    }

    private void requireSeen(UUID id, String author) {
        boolean isSeen = switch (contents.state(id)) {
            case SHOWN -> true;
            case HIDDEN -> !caller.isAnonymous() && author.equals(caller.pseudonym());
            case REMOVED -> false;
        };
        if (!isSeen) {
            throw new AmendmentNotFound();
        }
    }

    /// What a moderator took out of sight does not come back as the words of a proposal.
    private void requireInSight(UUID id) {
        if (contents.isHidden(id)) {
            throw new AmendmentNotFound();
        }
    }

    private AmendmentRows.Kept existing(UUID id) {
        return rows.find(id).orElseThrow(AmendmentNotFound::new);
    }

    private AmendmentView moved(
            AmendmentRows.Kept amendment, AmendmentState to, @Nullable String reason, @Nullable UUID promotedTo) {
        UUID id = amendment.view().id();
        if (!rows.move(amendment, to, reason, promotedTo, clock.instant())) {
            throw new AmendmentNotFound();
        }
        ProposalFacts proposal = proposals.facts(amendment.view().proposalId());
        HallFacts hall = halls.facts(proposal.hallId());
        outbox.append(new AmendmentDecided(id, proposal.id(), hall.id(), hall.county(), to, hall.privateOrNull()));
        return existing(id).view();
    }

    private static void requireOwn(AmendmentRows.Kept amendment, String person) {
        if (!amendment.author().equals(person)) {
            throw new NotYourAmendment();
        }
    }

    private static void requireState(AmendmentRows.Kept amendment, AmendmentState needed, AmendmentState to) {
        AmendmentState from = amendment.view().state();
        if (from != needed) {
            throw new AmendmentStateWrong(from, to, allowed(from));
        }
    }

    private static List<AmendmentState> allowed(AmendmentState from) {
        return switch (from) {
            case PROPOSED -> List.of(AmendmentState.ACCEPTED, AmendmentState.REJECTED, AmendmentState.WITHDRAWN);
            case REJECTED -> List.of(AmendmentState.PROMOTED);
            case ACCEPTED, PROMOTED, WITHDRAWN, OBSOLETE -> List.of();
        };
    }

    private static void requireBase(ProposalFacts proposal, int base) {
        if (proposal.textVersion() != base) {
            throw new AmendmentBaseStale(base, proposal.textVersion());
        }
    }

    private static WordingChange words(ProposalFacts proposal, NewAmendment request) {
        requireBase(proposal, request.baseVersion());
        WordingChange words = request.words(proposal.lang());
        if (words.isEmpty()) {
            throw new AmendmentEmpty();
        }
        return words;
    }

    private static WordingChange words(AmendmentView amendment) {
        return new WordingChange(
                null,
                amendment.title(),
                amendment.whatExists(),
                amendment.whatShouldBeDone(),
                amendment.existingCapacity(),
                amendment.whoBenefits());
    }
}
