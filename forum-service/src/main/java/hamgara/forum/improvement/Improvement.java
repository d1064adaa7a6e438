package hamgara.forum.improvement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody added to a proposal.
@Entity
class Improvement {

    @Id
    UUID id;

    @Column(name = "proposal_id")
    UUID proposalId;

    @Enumerated(EnumType.STRING)
    ImprovementKind kind;

    String lang;

    String text;

    @Nullable
    String alternative;

    String author;

    @Column(name = "written_at")
    Instant writtenAt;

    Improvement() {} // for Hibernate
}
