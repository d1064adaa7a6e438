package hamgara.forum.review;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.closure.OfficeTime;
import hamgara.forum.content.ContentFacts;
import hamgara.forum.content.ContentReworded;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Contents;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.Acts;
import hamgara.forum.moderation.ContentDecided;
import hamgara.forum.moderation.Judgement;
import hamgara.forum.moderation.Lane;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.review.ReviewRefusal.ReviewItemClaimed;
import hamgara.forum.review.ReviewRefusal.ReviewItemDecided;
import hamgara.forum.review.ReviewRefusal.ReviewItemNotClaimed;
import hamgara.forum.review.ReviewRefusal.ReviewItemNotFound;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Puts what was reported before moderators, and lets one at a time decide.
@ApplicationScoped
public class Reviews {

    private final ReviewRows rows;
    private final Contents contents;
    private final Acts acts;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final Caller caller;
    private final Clock clock;
    private final Duration claimHolds;

    Reviews(
            ReviewRows rows,
            Contents contents,
            Acts acts,
            Halls halls,
            AnswerClock answerClock,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "hamgara.forum.review-claim") Duration claimHolds) {
        this.rows = rows;
        this.contents = contents;
        this.acts = acts;
        this.halls = halls;
        this.answerClock = answerClock;
        this.caller = caller;
        this.clock = clock;
        this.claimHolds = claimHolds;
    }

    /// The text is held by the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(ContentFacts content, Lane lane, PolicyTerms terms) {
        Instant now = clock.instant();
        rows.open(Ids.next(), content, lane, now, due(answerClock.of(content.county(), now), lane, now, terms));
    }

    /// In a hall that reads words first: nobody at large sees these until a moderator has, who finds them in the queue.
    @Transactional(Transactional.TxType.MANDATORY)
    public void readFirst(UUID contentId, PolicyTerms terms) {
        if (terms.moderation() == PolicyTerms.Moderation.SCREENING) {
            ContentFacts content = contents.locked(contentId).orElseThrow();
            if (content.state() != ContentState.REMOVED) {
                contents.hide(content, false, PolicyTerms.Moderation.SCREENING.name());
            }
            open(content, Lane.USUAL, terms);
        }
    }

    /// What was copied waits as what it is a copy of does, no longer than that; where nothing waits about that, it does
    /// on its own.
    @Transactional(Transactional.TxType.MANDATORY)
    public void openCopy(UUID copyId, UUID originalId, PolicyTerms terms) {
        if (!rows.openCopy(Ids.next(), copyId, originalId)) {
            open(contents.locked(copyId).orElseThrow(), Lane.USUAL, terms);
        }
    }

    /// Nobody decides about words with the eyes on those that were there before.
    void reworded(@Observes ContentReworded reworded) {
        rows.reworded(reworded.content());
    }

    /// What its author took back needs no decision any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenBack(UUID contentId) {
        rows.decided(contentId, clock.instant());
    }

    static Instant due(OfficeTime office, Lane lane, Instant from, PolicyTerms terms) {
        return lane == Lane.DIGNITY
                ? office.dueAfterHours(from, terms.dignityHours())
                : office.dueAfter(from, terms.reviewDays());
    }

    List<ReviewItemView> waiting(UUID hall, @Nullable Lane lane, Instant afterDue, UUID afterId, int limit) {
        HallFacts facts = halls.facts(hall);
        caller.requireCounty(facts.county());
        String person = caller.pseudonym();
        return rows.waiting(hall, lane, afterDue, afterId, limit).stream()
                .map(item -> item.view(person, null, null, null))
                .toList();
    }

    ReviewItemView show(UUID id) {
        return view(known(id));
    }

    @Transactional
    ReviewItemView claim(UUID id, long expectedVersion) {
        ReviewRows.Kept item = open(id, expectedVersion);
        String person = caller.pseudonym();
        requireOther(item, person);
        Instant now = clock.instant();
        if (!rows.claim(id, expectedVersion, person, now, now.minus(claimHolds))) {
            throw new ReviewItemClaimed();
        }
        return show(id);
    }

    @Transactional
    ReviewItemView release(UUID id, long expectedVersion) {
        open(id, expectedVersion);
        if (!rows.release(id, expectedVersion, caller.pseudonym())) {
            throw new ReviewItemNotClaimed();
        }
        return show(id);
    }

    /// The text is held first, as in a report, so that neither waits for the other in turns.
    @Transactional
    ReviewItemView decide(UUID id, Judgement judgement, long expectedVersion) {
        ReviewRows.Kept seen = known(id);
        var _ = contents.locked(seen.content());
        ReviewRows.Kept item = open(id, expectedVersion);
        String person = caller.pseudonym();
        if (!item.isClaimedBy(person)) {
            throw new ReviewItemNotClaimed();
        }
        requireOther(item, person);
        acts.judge(item.content(), judgement);
        return show(id);
    }

    /// Also what a moderator decides without the queue ends what waits in it; an appeal is about an earlier
    /// act, and whoever decides it has read nothing of what was reported since.
    void end(@Observes ContentDecided decided) {
        if (decided.wasRead()) {
            rows.decided(decided.content(), clock.instant());
        }
    }

    private void requireOther(ReviewRows.Kept item, String person) {
        acts.requireOther(item.content(), person, rows.hasReported(item.content(), person));
    }

    private ReviewRows.Kept open(UUID id, long expectedVersion) {
        ReviewRows.Kept item = known(id);
        StaleVersion.check(expectedVersion, item.version());
        if (item.state().equals("DECIDED")) {
            throw new ReviewItemDecided();
        }
        return item;
    }

    private ReviewRows.Kept known(UUID id) {
        ReviewRows.Kept item = rows.find(id)
                .filter(kept -> halls.known(kept.hall()).isPresent())
                .orElseThrow(ReviewItemNotFound::new);
        caller.requireCounty(item.county());
        return item;
    }

    private ReviewItemView view(ReviewRows.Kept item) {
        String text = contents.find(item.content()).flatMap(contents::words).orElse(null);
        return item.view(caller.pseudonym(), text, rows.reports(item.content()), rows.notes(item.content()));
    }
}
