package hamgara.forum.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a working group resolved, with exactly one owner and a due date.
@Entity
class Resolution {

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

    @Enumerated(EnumType.STRING)
    ResolutionState state;

    @Column(name = "adopted_at")
    Instant adoptedAt;

    @Version
    long version;

    Resolution() {} // for Hibernate

    boolean overdue(LocalDate today) {
        return (state == ResolutionState.NOT_STARTED || state == ResolutionState.IN_PROGRESS) && dueOn.isBefore(today);
    }

    /// Moves on, or refuses when it does not stand where this step begins.
    void move(ResolutionState from, ResolutionState to) {
        if (state != from) {
            throw new ResolutionStateWrong(state);
        }
        state = to;
    }
}
