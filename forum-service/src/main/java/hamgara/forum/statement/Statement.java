package hamgara.forum.statement;

import hamgara.forum.conversation.ConversationFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thought that people agree or disagree with.
@Entity
class Statement {

    @Id
    UUID id;

    /// Its number among all statements, which votes are kept under.
    @Column(insertable = false, updatable = false)
    long no;

    @Column(name = "hall_id")
    UUID hallId;

    @Column(name = "conversation_id")
    UUID conversationId;

    String lang;

    String text;

    String author;

    @Column(name = "written_at")
    Instant writtenAt;

    @Enumerated(EnumType.STRING)
    Moderation moderation;

    boolean meta;

    boolean seed;

    @Column(name = "moderated_at")
    @Nullable
    Instant moderatedAt;

    @Column(name = "moderation_reason")
    @Nullable
    String moderationReason;

    @Column(name = "first_vote", insertable = false, updatable = false)
    @Nullable
    Long firstVote;

    long version;

    Statement() {} // for Hibernate

    /// Whether it is put before people.
    boolean isShown(ConversationFacts conversation) {
        return switch (moderation) {
            case ACCEPTED -> true;
            case PENDING -> !conversation.isStrict();
            case REJECTED -> false;
        };
    }
}
