package hamgara.forum.resolution;

import static hamgara.forum.resolution.ResolutionState.ACCEPTED;
import static hamgara.forum.resolution.ResolutionState.CANCELLED;
import static hamgara.forum.resolution.ResolutionState.DECLINED;
import static hamgara.forum.resolution.ResolutionState.DONE_CLAIMED;
import static hamgara.forum.resolution.ResolutionState.IN_PROGRESS;
import static hamgara.forum.resolution.ResolutionState.NOT_STARTED;

import hamgara.forum.agency.Office;
import hamgara.forum.resolution.ResolutionRefusal.EvidenceNeeded;
import hamgara.forum.resolution.ResolutionRefusal.HasParts;
import hamgara.forum.resolution.ResolutionRefusal.MilestonesOpen;
import hamgara.forum.resolution.ResolutionRefusal.PartsOpen;
import hamgara.forum.resolution.ResolutionRefusal.ProgressAgainstMilestones;
import hamgara.forum.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the owner of a resolution does, and what those do who resolved it.
@ApplicationScoped
class ResolutionMoves {

    private final HeldResolutions held;
    private final ResolutionRepository resolutions;

    ResolutionMoves(HeldResolutions held, ResolutionRepository resolutions) {
        this.held = held;
        this.resolutions = resolutions;
    }

    @Transactional
    ResolutionView accept(UUID id, Office by, long expectedVersion) {
        Resolution own = held.own(id, expectedVersion);
        own.move(ACCEPTED, held.now(), NOT_STARTED);
        var event = new ResolutionEvent.ResolutionAccepted(
                own.id, own.county, own.ownerAgency, own.dueOn, held.privateOrNull(own));
        return held.changed(own, ResolutionStep.ACCEPTED, by, null, event);
    }

    /// It stays on the agendas of its group until those who resolved it give it up.
    @Transactional
    ResolutionView decline(UUID id, String reason, Office by, long expectedVersion) {
        Resolution own = held.own(id, expectedVersion);
        own.move(DECLINED, held.now(), NOT_STARTED, ACCEPTED);
        var event =
                new ResolutionEvent.ResolutionDeclined(own.id, own.county, own.ownerAgency, held.privateOrNull(own));
        return held.changed(own, ResolutionStep.DECLINED, by, Words.of(reason, "fa", "/reason"), event);
    }

    /// Who begins takes it on.
    @Transactional
    ResolutionView start(UUID id, Office by, long expectedVersion) {
        Resolution own = held.own(id, expectedVersion);
        own.move(IN_PROGRESS, held.now(), NOT_STARTED, ACCEPTED);
        var event = new ResolutionEvent.ResolutionStarted(own.id, own.county, own.ownerAgency, held.privateOrNull(own));
        return held.changed(own, ResolutionStep.STARTED, by, null, event);
    }

    @Transactional
    ResolutionView report(UUID id, ResolutionWords.Report report, Office by, long expectedVersion) {
        Resolution own = held.own(id, expectedVersion);
        own.require(IN_PROGRESS);
        if (resolutions.parts(id) > 0) {
            throw new HasParts();
        }
        boolean isDone = report.progress() == Resolution.DONE;
        if (own.milestones > 0 && isDone != (own.milestonesOpen == 0)) {
            throw new ProgressAgainstMilestones(own.milestonesOpen);
        }
        own.progress = report.progress();
        return progressed(own, by, Words.orNone(report.text(), "fa"));
    }

    /// With the last milestone that has to be met.
    ResolutionView progressed(Resolution own, Office by, @Nullable String text) {
        var event = new ResolutionEvent.ResolutionProgressed(
                own.id, own.county, own.ownerAgency, own.progress, held.privateOrNull(own));
        String said = own.progress + "%" + (text == null ? "" : " " + text);
        return held.changed(own, ResolutionStep.PROGRESSED, by, said, event);
    }

    @Transactional
    ResolutionView claimDone(UUID id, Office by, long expectedVersion) {
        Resolution own = held.own(id, expectedVersion);
        own.require(IN_PROGRESS);
        if (own.evidence == 0) {
            throw new EvidenceNeeded();
        }
        if (own.milestonesOpen > 0) {
            throw new MilestonesOpen(own.milestonesOpen);
        }
        requirePartsDone(id);
        own.move(DONE_CLAIMED, held.now(), IN_PROGRESS);
        own.progress = Resolution.DONE;
        own.claimedAt = held.now();
        var event = new ResolutionEvent.ResolutionDoneClaimed(
                own.id, own.county, own.ownerAgency, own.evidence, held.privateOrNull(own));
        return held.changed(own, ResolutionStep.DONE_CLAIMED, by, null, event);
    }

    /// A whole is done once all its parts are: asked at the claim, and again by who verifies it.
    void requirePartsDone(UUID id) {
        int open = resolutions.openParts(id);
        if (open > 0) {
            throw new PartsOpen(open);
        }
    }

    @Transactional
    ResolutionView cancel(UUID id, String reason, Office by, long expectedVersion) {
        Resolution issued = held.issued(id, expectedVersion);
        issued.move(CANCELLED, held.now(), NOT_STARTED, ACCEPTED, DECLINED, IN_PROGRESS);
        var event = new ResolutionEvent.ResolutionCancelled(
                issued.id, issued.county, issued.ownerAgency, held.privateOrNull(issued));
        return held.changed(issued, ResolutionStep.CANCELLED, by, Words.of(reason, "fa", "/reason"), event);
    }
}
