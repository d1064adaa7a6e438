package hamgara.venue.closure;

import hamgara.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which a venue is closed; once announced it can only be revoked.
@Entity
class Closure {

    @Id
    UUID id;

    UUID venueId;

    /// The notice for an area that it came of, or none.
    @Nullable
    UUID noticeId;

    Instant startsAt;
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    ClosureReason reason;

    String textFa;

    @Nullable
    String textAr;

    @Nullable
    String textEn;

    Instant announcedAt;
    String announcedBy;

    @Nullable
    Instant revokedAt;

    @Nullable
    String revokedBy;

    @Version
    long version;

    Closure() {}

    Closure(UUID venue, Stretch stretch, NewClosure request, Instant now, String by) {
        this.id = Ids.next();
        this.venueId = venue;
        this.startsAt = stretch.startsAt();
        this.endsAt = stretch.endsAt();
        this.reason = request.reason();
        this.textFa = request.text().fa();
        this.textAr = request.text().ar();
        this.textEn = request.text().en();
        this.announcedAt = now;
        this.announcedBy = by;
    }

    /// One venue's part of a notice.
    Closure(UUID venue, Stretch stretch, ClosureNotice notice) {
        this.id = Ids.next();
        this.venueId = venue;
        this.noticeId = notice.id;
        this.startsAt = stretch.startsAt();
        this.endsAt = stretch.endsAt();
        this.reason = notice.reason;
        this.textFa = notice.textFa;
        this.textAr = notice.textAr;
        this.textEn = notice.textEn;
        this.announcedAt = notice.announcedAt;
        this.announcedBy = notice.announcedBy;
    }

    ClosureText text() {
        return new ClosureText(textFa, textAr, textEn);
    }
}
