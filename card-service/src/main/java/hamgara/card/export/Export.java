package hamgara.card.export;

import hamgara.card.report.ReportQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file somebody asked for.
@Entity
class Export {

    /// What a file holds.
    enum Kind {
        USAGE,
        REACH,
        LEDGER
    }

    enum State {
        STARTED,
        AVAILABLE,
        FAILED,
        ENDED
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    String countyCode;

    @Nullable
    UUID programmeId;

    @Nullable
    String groupBy;

    String fromMonth;
    String toMonth;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable
    String failure;

    /// Pseudonym of the account that asked.
    String requestedBy;

    Instant requestedAt;

    @Nullable
    Instant finishedAt;

    @Nullable
    Instant endsAt;

    @Version
    long version;

    Export() {}

    ReportQuery query() {
        return new ReportQuery(
                ReportQuery.Kind.valueOf(kind.name()), countyCode, programmeId, fromMonth, toMonth, groupBy);
    }
}
