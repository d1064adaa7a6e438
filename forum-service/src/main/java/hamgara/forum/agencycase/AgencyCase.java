package hamgara.forum.agencycase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one agency owes one qualified proposal, with its clock.
@Entity
@Table(name = "agency_case")
class AgencyCase {

    static final int MOST_REFERRALS = 2;

    @Id
    UUID id;

    @Column(name = "proposal_id")
    UUID proposalId;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    String subject;

    String agency;

    @Column(name = "policy_version")
    int policyVersion;

    @Enumerated(EnumType.STRING)
    CaseState state;

    int referrals;

    @Column(name = "opened_at")
    Instant openedAt;

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

    boolean isExtended() {
        return extensionDays > 0;
    }
}
