package hamgara.forum.resolution;

import static hamgara.forum.resolution.ResolutionState.ACCEPTED;
import static hamgara.forum.resolution.ResolutionState.CANCELLED;
import static hamgara.forum.resolution.ResolutionState.CLOSED;
import static hamgara.forum.resolution.ResolutionState.DISPUTED;
import static hamgara.forum.resolution.ResolutionState.DONE_CLAIMED;
import static hamgara.forum.resolution.ResolutionState.DONE_VERIFIED;
import static hamgara.forum.resolution.ResolutionState.IN_PROGRESS;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.hall.Halls;
import hamgara.forum.resolution.ResolutionRefusal.DisputeOver;
import hamgara.forum.resolution.ResolutionRefusal.DueDateNotLater;
import hamgara.forum.resolution.ResolutionRefusal.RescheduledTwice;
import hamgara.forum.resolution.ResolutionRefusal.ResolutionStateWrong;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the features above a resolution change of it: evidence, milestones, its due date, verifications, disputes.
@ApplicationScoped
class Judgements {

    private static final int MOST_RESCHEDULES = 2;

    private final HeldResolutions held;
    private final ResolutionMoves moves;
    private final Agencies agencies;
    private final Halls halls;
    private final Event<ResolutionDone> done;

    Judgements(
            HeldResolutions held, ResolutionMoves moves, Agencies agencies, Halls halls, Event<ResolutionDone> done) {
        this.held = held;
        this.moves = moves;
        this.agencies = agencies;
        this.halls = halls;
        this.done = done;
    }

    /// The owner and the agencies that cooperate may show what was done.
    String takeEvidence(UUID id, Office by) {
        Resolution shown = held.held(id);
        String agency = by.agency();
        if (agency == null || !List.of(shown.cooperating).contains(agency)) {
            agency = shown.ownerAgency;
        }
        agencies.requireActsFor(shown.county, agency);
        if (shown.state == DONE_VERIFIED || shown.state == CLOSED || shown.state == CANCELLED) {
            throw new ResolutionStateWrong(shown.state);
        }
        shown.evidence++;
        held.changed(shown, ResolutionStep.EVIDENCE_ADDED, by, null, null);
        return agency;
    }

    /// With the last of them met it is at 100, and not before.
    void milestonesAre(UUID id, int mandatory, int open, Office by) {
        Resolution of = held.held(id);
        int was = of.progress;
        of.milestones = mandatory;
        of.milestonesOpen = open;
        if (mandatory > 0) {
            of.progress = open == 0 ? Resolution.DONE : Math.min(was, Resolution.DONE - 1);
        }
        if (of.progress != was) {
            moves.progressed(of, by, null);
        }
    }

    /// A review that would come before it is due moves along.
    ResolutionFacts reschedule(UUID id, LocalDate to, String why, Office by) {
        Resolution own = held.held(id);
        agencies.requireActsFor(own.county, own.ownerAgency);
        own.require(ACCEPTED, IN_PROGRESS);
        LocalDate was = own.dueOn;
        if (own.reschedules == MOST_RESCHEDULES) {
            throw new RescheduledTwice(own.firstDueOn);
        }
        if (!to.isAfter(was) || !to.isAfter(Tehran.dayOf(held.now()))) {
            throw new DueDateNotLater(was).at("/toOn");
        }
        if (own.reviewOn != null && !own.reviewOn.isAfter(to)) {
            own.reviewOn = own.reviewOn.plusDays(ChronoUnit.DAYS.between(was, to));
        }
        own.dueOn = to;
        own.reschedules++;
        own.lateDays = null;
        own.lookAt = held.now();
        var event = new ResolutionEvent.ResolutionRescheduled(
                id, own.county, own.ownerAgency, own.reschedules, was, to, held.privateOrNull(own));
        held.changed(own, ResolutionStep.RESCHEDULED, by, why, event);
        return own.facts();
    }

    ResolutionFacts claimed(UUID id, @Nullable Long expectedVersion) {
        Resolution claimed = held.fromOutside(id, expectedVersion);
        claimed.require(DONE_CLAIMED);
        return claimed.facts();
    }

    void judged(Judgement judgement, Office by) {
        Resolution of = held.held(judgement.resolution());
        Boolean isPrivate = held.privateOrNull(of);
        if (judgement.done()) {
            moves.requirePartsDone(of.id);
            int days = halls.ofRecord(of.hallId).policy().terms().disputeDays();
            of.move(DONE_VERIFIED, held.now(), DONE_CLAIMED);
            of.verifiedIn = judgement.verification();
            of.disputeUntil = Tehran.startOf(Tehran.dayOf(held.now()).plusDays(days + 1L));
            var event = new ResolutionEvent.ResolutionVerified(
                    of.id,
                    of.county,
                    of.ownerAgency,
                    by.role(),
                    by.agency(),
                    judgement.session(),
                    judgement.minutes(),
                    isPrivate);
            held.changed(of, ResolutionStep.DONE_VERIFIED, by, judgement.why(), event);
            done.fire(new ResolutionDone(of.id, of.hallId, of.county, held.now()));
        } else {
            of.move(IN_PROGRESS, held.now(), DONE_CLAIMED);
            of.isNotDone();
            var event = new ResolutionEvent.ResolutionSentBack(
                    of.id, of.county, of.ownerAgency, judgement.session(), judgement.minutes(), isPrivate);
            held.changed(of, ResolutionStep.SENT_BACK, by, judgement.why(), event);
        }
    }

    /// While one dispute waits to be decided, others join it.
    ResolutionFacts dispute(UUID id, Office by) {
        Resolution of = held.held(id);
        of.require(DONE_VERIFIED, DISPUTED);
        if (of.disputeUntil == null || !held.now().isBefore(of.disputeUntil)) {
            throw new DisputeOver();
        }
        boolean isFirst = of.state == DONE_VERIFIED;
        of.move(DISPUTED, held.now(), DONE_VERIFIED, DISPUTED);
        if (isFirst) {
            var event = new ResolutionEvent.ResolutionDisputed(id, of.county, of.ownerAgency, held.privateOrNull(of));
            held.changed(of, ResolutionStep.DISPUTED, by, null, event);
        }
        return of.facts();
    }

    ResolutionFacts disputed(UUID id, long expectedVersion) {
        Resolution of = held.fromOutside(id, expectedVersion);
        of.require(DISPUTED);
        return of.facts();
    }

    /// Dismissed, it is verified as before, and closes once nobody can dispute it any more; whose part is to be done
    /// again is not verified as before.
    void disputeDecided(UUID id, boolean upheld, String why, Office by) {
        Resolution of = held.held(id);
        of.require(DISPUTED);
        if (!upheld) {
            moves.requirePartsDone(id);
        }
        of.move(upheld ? IN_PROGRESS : DONE_VERIFIED, held.now(), DISPUTED);
        if (upheld) {
            of.isNotDone();
        }
        var event = new ResolutionEvent.ResolutionDisputeDecided(
                id, of.county, of.ownerAgency, upheld, held.privateOrNull(of));
        held.changed(of, upheld ? ResolutionStep.DISPUTE_UPHELD : ResolutionStep.DISPUTE_DISMISSED, by, why, event);
        if (upheld) {
            reopenAround(of, by);
        }
    }

    /// What it is a part of is not done either, at any height. A whole whose own dispute waits stays for that
    /// decision, and one that was claimed done for whoever verifies it. One may be closed by now: a part that is
    /// disputed in its last moment is in no doubt yet for the look that closes the whole.
    private void reopenAround(Resolution part, Office by) {
        Resolution inner = part;
        for (Resolution whole : held.around(part)) {
            if (whole.state == DONE_VERIFIED || whole.state == CLOSED) {
                whole.move(IN_PROGRESS, held.now(), DONE_VERIFIED, CLOSED);
                whole.isNotDone();
                Boolean isPrivate = held.privateOrNull(whole);
                var event = new ResolutionEvent.ResolutionReopened(
                        whole.id, whole.county, whole.ownerAgency, shownIn(inner, isPrivate), isPrivate);
                held.changed(whole, ResolutionStep.REOPENED, by, null, event);
            }
            inner = whole;
        }
    }

    /// Whoever may know of the whole does not learn of a part in a hall that only its members know of.
    private @Nullable UUID shownIn(Resolution part, @Nullable Boolean isPrivate) {
        return isPrivate == null && held.privateOrNull(part) != null ? null : part.id;
    }
}
