package hamgara.forum.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said about something, or in answer to somebody.
@Entity
class Comment {

    @Id
    UUID id;

    @Column(name = "on_kind", updatable = false)
    @Enumerated(EnumType.STRING)
    OnKind onKind;

    @Column(name = "on_id", updatable = false)
    UUID onId;

    @Column(name = "hall_id", updatable = false)
    UUID hallId;

    @Column(name = "parent_id", updatable = false)
    @Nullable
    UUID parentId;

    @Column(updatable = false)
    short depth;

    /// The places from the root of the thread down to this one; its order in the thread.
    @Column(updatable = false)
    String path;

    @Enumerated(EnumType.STRING)
    CommentKind kind;

    String lang;

    @Nullable
    String text;

    @Nullable
    String alternative;

    @Nullable
    String author;

    /// Changed by guarded statements only, as the next.
    @Column(insertable = false, updatable = false)
    long replies;

    @Column(insertable = false, updatable = false)
    int thanks;

    @Column(name = "written_at", updatable = false)
    Instant writtenAt;

    @Column(name = "edited_at")
    @Nullable
    Instant editedAt;

    @Enumerated(EnumType.STRING)
    CommentState state;

    long version;

    Comment() {} // for Hibernate

    boolean isOf(@Nullable String person) {
        return person != null && person.equals(author);
    }
}
