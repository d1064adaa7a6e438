package hamgara.forum.agencycase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one agency owes one qualified proposal, with its clock.
@Entity
@Table(name = "agency_case")
class AgencyCase {

    static final int MOST_REFERRALS = 2;

    /// The level at which a late case is the business of the deputy of the governor-general.
    static final int WITH_DEPUTY = 3;

    @Id
    UUID id;

    @Column(name = "proposal_id")
    UUID proposalId;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    String subject;

    String agency;

    /// The office that has it, where the routing named one of several; otherwise the one of the county.
    @Nullable
    String office;

    /// Where the routing sent it; what became of it since stands in its steps.
    @Column(name = "first_agency")
    String firstAgency;

    /// Asked to take it, and has not answered yet: until then the case is with `agency`.
    @Column(name = "transfer_to")
    @Nullable
    String transferTo;

    @Column(name = "transfer_due_at")
    @Nullable
    Instant transferDueAt;

    /// Since when the governor's office has to name the agency.
    @Column(name = "with_governor_at")
    @Nullable
    Instant withGovernorAt;

    @Column(name = "policy_version")
    int policyVersion;

    @Enumerated(EnumType.STRING)
    CaseState state;

    int referrals;

    @Column(name = "opened_at")
    Instant openedAt;

    /// The answer is counted from here: the opening, or the one reopening.
    @Column(name = "clock_from")
    Instant clockFrom;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "acknowledge_days")
    int acknowledgeDays;

    @Column(name = "answer_days")
    int answerDays;

    @Column(name = "extension_days")
    int extensionDays;

    @Column(name = "extension_reason")
    @Nullable
    String extensionReason;

    /// The first promise of all: no later agency and no closure writes it over.
    @Column(name = "original_acknowledge_due_at")
    Instant originalAcknowledgeDueAt;

    @Column(name = "acknowledge_due_at")
    Instant acknowledgeDueAt;

    @Column(name = "original_answer_due_at")
    Instant originalAnswerDueAt;

    @Column(name = "answer_due_at")
    Instant answerDueAt;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    /// When the sweep reported it; null again when a closure moves the due date past the present.
    @Column(name = "acknowledge_overdue_at")
    @Nullable
    Instant acknowledgeOverdueAt;

    @Column(name = "overdue_at")
    @Nullable
    Instant overdueAt;

    @Column(name = "pause_cap_days")
    int pauseCapDays;

    /// Working days for which the clock stood or will stand still.
    @Column(name = "paused_days")
    int pausedDays;

    @Column(name = "paused_until")
    @Nullable
    LocalDate pausedUntil;

    /// The last part of the time, in per cent, of which the agency was warned.
    int warned;

    @Column(name = "warn_at")
    @Nullable
    Instant warnAt;

    @Column(name = "late_days")
    int lateDays;

    /// When the days late are counted again; null while nothing is late.
    @Column(name = "late_next_at")
    @Nullable
    Instant lateNextAt;

    /// How high it has climbed: 0 the officer, 1 the head, 2 the governor, 3 the deputy of the governor-general.
    int level;

    int reopened;

    @Column(name = "accepted_at")
    @Nullable
    Instant acceptedAt;

    @Column(name = "answer_no")
    int answerNo;

    @Enumerated(EnumType.STRING)
    @Nullable
    Decision decision;

    @Nullable
    String reason;

    @Nullable
    String plan;

    @Version
    long version;

    AgencyCase() {} // for Hibernate

    boolean awaitsAcknowledgement() {
        return state == CaseState.OPEN || state == CaseState.REFERRED;
    }

    boolean answerOverdue(Instant now) {
        return state != CaseState.ANSWERED && answerDueAt.isBefore(now);
    }

    boolean acknowledgementOverdue(Instant now) {
        return awaitsAcknowledgement() && acknowledgeDueAt.isBefore(now);
    }

    /// Since when it is late: from the first duty that was missed and still is; null when none is.
    @Nullable
    Instant lateSince() {
        if (acknowledgeOverdueAt != null && awaitsAcknowledgement()) {
            return acknowledgeDueAt;
        }
        return overdueAt == null || state == CaseState.ANSWERED ? null : answerDueAt;
    }

    /// After a change of what is late: the days are counted again at once, or are none.
    void countLateAgain(Instant now) {
        boolean isLate = lateSince() != null;
        lateNextAt = isLate ? now : null;
        lateDays = isLate ? lateDays : 0;
    }

    /// Also of an earlier clock: a case is put off once.
    boolean isExtended() {
        return extensionReason != null;
    }
}
