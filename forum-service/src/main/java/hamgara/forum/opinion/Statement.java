package hamgara.forum.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// One thought that people agree or disagree with.
@Entity
class Statement {

    @Id
    UUID id;

    @Column(name = "hall_id")
    UUID hallId;

    String lang;

    String text;

    String author;

    @Column(name = "written_at")
    Instant writtenAt;

    Statement() {} // for Hibernate
}
