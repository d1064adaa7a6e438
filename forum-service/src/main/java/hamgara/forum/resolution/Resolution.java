package hamgara.forum.resolution;

import hamgara.forum.resolution.ResolutionRefusal.ResolutionStateWrong;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a working group resolved, with exactly one owner and a due date.
@Entity
class Resolution {

    static final int DONE = 100;

    @Id
    UUID id;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    @Column(name = "proposal_id")
    @Nullable
    UUID proposalId;

    @Column(name = "case_id")
    @Nullable
    UUID caseId;

    /// The session in whose signed minutes an agency took it on.
    @Column(name = "session_id")
    @Nullable
    UUID sessionId;

    /// What it is a part of; never changes, so parts make a tree.
    @Nullable
    UUID parent;

    /// How much it counts among the parts of its parent.
    BigDecimal weight;

    @Column(name = "working_group")
    String workingGroup;

    String lang;

    String text;

    String indicator;

    @Column(name = "owner_agency")
    String ownerAgency;

    String[] cooperating;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "first_due_on", updatable = false)
    LocalDate firstDueOn;

    int reschedules;

    @Column(name = "review_on")
    @Nullable
    LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    ResolutionState state;

    /// What the owner told; of a resolution with parts nobody tells it.
    int progress;

    /// Milestones that have to be met, and those of them that are not.
    int milestones;

    @Column(name = "milestones_open")
    int milestonesOpen;

    int evidence;

    @Column(name = "claimed_at")
    @Nullable
    Instant claimedAt;

    @Column(name = "verified_in")
    @Nullable
    UUID verifiedIn;

    @Column(name = "dispute_until")
    @Nullable
    Instant disputeUntil;

    /// Working days late as of the last look; null while it is not late.
    @Column(name = "late_days")
    @Nullable
    Integer lateDays;

    @Column(insertable = false, updatable = false)
    int level;

    /// When time alone may do something to it.
    @Column(name = "look_at")
    @Nullable
    Instant lookAt;

    @Column(name = "adopted_at")
    Instant adoptedAt;

    @Version
    long version;

    Resolution() {} // for Hibernate

    boolean overdue(LocalDate today) {
        return state.isOwed() && dueOn.isBefore(today);
    }

    /// Moves on, or refuses when it does not stand where this step begins.
    void move(ResolutionState to, Instant now, ResolutionState... from) {
        require(from);
        state = to;
        lookAt = now;
        if (!to.isOwed()) {
            lateDays = null;
        }
    }

    void require(ResolutionState... from) {
        if (!Set.of(from).contains(state)) {
            throw new ResolutionStateWrong(state);
        }
    }

    /// What was claimed done and is not. With milestones, all of which are met, nothing else tells how far it is.
    void isNotDone() {
        verifiedIn = null;
        disputeUntil = null;
        if (milestones == 0) {
            progress = Math.min(progress, DONE - 1);
        }
    }

    ResolutionFacts facts() {
        return new ResolutionFacts(
                id,
                hallId,
                county,
                proposalId,
                workingGroup,
                lang,
                text,
                ownerAgency,
                dueOn,
                reschedules,
                state,
                claimedAt,
                version);
    }
}
