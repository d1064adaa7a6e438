package hamgara.venue.closure;

import hamgara.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure of all venues of an area; once announced it can only be revoked.
@Entity
class ClosureNotice {

    /// How far a notice reaches.
    @Schema(name = "ClosureScope", description = "Whether it holds in the whole country, a province or a county.")
    enum Scope {
        COUNTRY,
        PROVINCE,
        COUNTY
    }

    /// How much of its days a notice takes.
    @Schema(
            name = "ClosureKind",
            description = "`FULL`: closed all day. `SHORT_DAY`: open as usual, but closed from `closesAt` on.")
    enum Kind {
        FULL,
        SHORT_DAY
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Scope scope;

    @Nullable
    String area;

    @Enumerated(EnumType.STRING)
    Kind kind;

    LocalDate fromOn;
    LocalDate toOn;

    @Nullable
    LocalTime closesAt;

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

    ClosureNotice() {}

    ClosureNotice(NewClosureNotice request, Instant now, String by) {
        this.id = Ids.next();
        this.scope = request.scope();
        this.area = request.area();
        this.kind = request.kind();
        this.fromOn = request.fromOn();
        this.toOn = request.toOn();
        this.closesAt = request.closesAt();
        this.reason = request.reason();
        this.textFa = request.text().fa();
        this.textAr = request.text().ar();
        this.textEn = request.text().en();
        this.announcedAt = now;
        this.announcedBy = by;
    }

    ClosureText text() {
        return new ClosureText(textFa, textAr, textEn);
    }

    boolean reaches(@Nullable String county) {
        return switch (scope) {
            case COUNTRY -> true;
            case PROVINCE -> county != null && county.startsWith(String.valueOf(area));
            case COUNTY -> county != null && county.equals(area);
        };
    }
}
