package hamgara.forum.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody added to a proposal.
@Entity
@Table(name = "improvement")
class Comment {

    @Id
    UUID id;

    @Column(name = "proposal_id")
    UUID proposalId;

    @Enumerated(EnumType.STRING)
    CommentKind kind;

    String lang;

    String text;

    @Nullable
    String alternative;

    String author;

    @Column(name = "written_at")
    Instant writtenAt;

    Comment() {} // for Hibernate
}
