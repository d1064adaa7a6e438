package hamgara.forum.agencycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a case.
sealed interface CaseEvent extends Event {

    UUID caseId();

    @Override
    default UUID subject() {
        return caseId();
    }

    /// What an agency owes.
    enum Duty {
        ACKNOWLEDGEMENT,
        ANSWER
    }

    /// An agency owes an answer.
    record CaseOpened(
            UUID caseId,
            UUID proposal,
            UUID hall,
            String county,
            String subjectCode,
            String agency,
            @Nullable String office,
            @Nullable String officeCounty,
            Instant acknowledgeDueAt,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-opened.v1";
        }
    }

    /// The agency is at work on it.
    record CaseAcknowledged(
            UUID caseId,
            String county,
            String agency,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-acknowledged.v1";
        }
    }

    /// An agency asks another to take the case; the clock keeps running where it is.
    record TransferAsked(
            UUID caseId,
            String county,
            String agency,
            String to,
            Instant acceptBy,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-transfer-asked.v1";
        }
    }

    /// The other agency took it.
    record TransferAccepted(
            UUID caseId,
            String county,
            String agency,
            Instant acknowledgeDueAt,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-transfer-accepted.v1";
        }
    }

    /// The other agency did not take it, or did not say so in time.
    record TransferDeclined(
            UUID caseId,
            String county,
            String agency,
            String to,
            boolean lapsed,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-transfer-declined.v1";
        }
    }

    /// The governor's office has to say which agency answers.
    record CaseWithGovernor(
            UUID caseId,
            String county,
            String agency,
            int transfers,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-with-governor.v1";
        }
    }

    /// The governor's office has said which agency answers.
    record CaseAssigned(
            UUID caseId,
            String county,
            String to,
            Instant acknowledgeDueAt,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-assigned.v1";
        }
    }

    /// The agency took the one extension.
    record CaseExtended(
            UUID caseId,
            String county,
            String agency,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-extended.v1";
        }
    }

    /// The clock stands still.
    record CasePaused(
            UUID caseId,
            String county,
            String agency,
            String reason,
            LocalDate until,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-paused.v1";
        }
    }

    /// The clock runs again.
    record CaseResumed(
            UUID caseId,
            String county,
            String agency,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-resumed.v1";
        }
    }

    /// A closure moved what is due; a case that was told to be late may not be so any more.
    record CaseDueMoved(
            UUID caseId,
            String county,
            String agency,
            Instant dueAt,
            Instant was,
            Instant acknowledgeDueAt,
            UUID because,
            boolean overdue,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-due-moved.v1";
        }
    }

    /// A part of the time until the answer is used up.
    record CaseDueSoon(
            UUID caseId,
            String county,
            String agency,
            int percent,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-due-soon.v1";
        }
    }

    /// An agency is late with an acknowledgement or an answer.
    record CaseOverdue(
            UUID caseId,
            UUID proposal,
            String county,
            String agency,
            Duty duty,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-overdue.v1";
        }
    }

    /// A late case is the business of somebody higher.
    record CaseEscalated(
            UUID caseId,
            String county,
            String agency,
            int level,
            String toRole,
            @Nullable String to,
            int daysLate,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-escalated.v1";
        }
    }

    /// The agency put its answer right.
    record AnswerCorrected(
            UUID caseId,
            String county,
            String agency,
            int answerNo,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-answer-corrected.v1";
        }
    }

    /// The hall took the answer.
    record AnswerTaken(
            UUID caseId,
            String county,
            String agency,
            int answerNo,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CaseEvent {
        @Override
        public String type() {
            return "hamgara.forum.case-accepted.v1";
        }
    }
}
