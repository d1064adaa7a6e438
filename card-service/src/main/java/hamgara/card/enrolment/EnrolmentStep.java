package hamgara.card.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One step in the life of an enrolment, by whom and why. Never changed.
@Entity
@Immutable
class EnrolmentStep {

    /// What happened.
    enum Kind {
        DECIDED,
        APPROVED,
        ADMITTED,
        REJECTED,
        EVIDENCE_ASKED,
        SUSPENDED,
        RESUMED,
        CONSENTED,
        RENEWED,
        GRACE_BEGUN,
        EXPIRED,
        WITHDRAWN;

        /// Whether the rules were applied, so that the inputs belong to the step.
        boolean isDecision() {
            return this == DECIDED || this == RENEWED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID enrolmentId;

    @Enumerated(EnumType.STRING)
    Kind step;

    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    @Column(columnDefinition = "text[]")
    String[] reasons;

    int programmeVersion;

    @Nullable
    String inputs;

    @Nullable
    String inputsHash;

    /// Pseudonym of who did it; none when time alone did.
    @Nullable
    String takenBy;

    Instant takenAt;

    EnrolmentStep() {}

    static EnrolmentStep of(Enrolment enrolment, Kind kind, @Nullable String by, Instant now) {
        var step = new EnrolmentStep();
        step.enrolmentId = enrolment.id;
        step.step = kind;
        step.state = enrolment.state;
        step.reasons = enrolment.reasons.clone();
        step.programmeVersion = enrolment.programmeVersion;
        step.inputs = kind.isDecision() ? enrolment.inputs : null;
        step.inputsHash = kind.isDecision() ? enrolment.inputsHash : null;
        step.takenBy = by;
        step.takenAt = now;
        return step;
    }
}
