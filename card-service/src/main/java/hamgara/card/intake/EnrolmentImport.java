package hamgara.card.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of people on its way in.
@Entity
class EnrolmentImport {

    enum State {
        RUNNING,
        DONE
    }

    @Id
    UUID id;

    String countyCode;

    @Nullable
    UUID programmeId;

    boolean dryRun;
    byte[] digest;
    int lines;

    @Enumerated(EnumType.STRING)
    State state;

    /// Pseudonym of the officer, who answers for every line.
    String requestedBy;

    Instant requestedAt;

    @Nullable
    Instant finishedAt;

    @Version
    long version;

    EnrolmentImport() {}
}
