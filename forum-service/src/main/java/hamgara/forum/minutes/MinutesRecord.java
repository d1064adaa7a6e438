package hamgara.forum.minutes;

import hamgara.forum.session.SessionFacts;
import hamgara.kit.ids.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One edition of the minutes of a session: the first, or an addendum.
@Entity
@Table(name = "minutes")
class MinutesRecord {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    @Column(name = "working_group")
    @Nullable
    String workingGroup;

    int edition;

    @Column(name = "addendum_of")
    @Nullable
    UUID addendumOf;

    @Nullable
    String reason;

    String lang;

    String summary;

    @Enumerated(EnumType.STRING)
    MinutesState state;

    int round;

    @Column(name = "circulated_at")
    @Nullable
    Instant circulatedAt;

    @Column(name = "objection_until")
    @Nullable
    Instant objectionUntil;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Nullable
    String content;

    @Column(name = "agencies_sign")
    boolean agenciesSign;

    @Column(name = "signed_at")
    @Nullable
    Instant signedAt;

    @Column(name = "series_of")
    @Nullable
    String seriesOf;

    @Nullable
    String number;

    @Nullable
    String hash;

    long version;

    MinutesRecord() {} // for Hibernate

    /// An edition that nobody has written anything in.
    static MinutesRecord begun(SessionFacts session, int edition) {
        var minutes = new MinutesRecord();
        minutes.id = Ids.next();
        minutes.sessionId = session.id();
        minutes.hallId = session.hall().id();
        minutes.county = session.county();
        minutes.workingGroup = session.workingGroup();
        minutes.edition = edition;
        minutes.state = MinutesState.DRAFT;
        minutes.version = 1;
        return minutes;
    }
}
