package hamgara.venue.holiday;

import hamgara.kit.ids.Ids;
import hamgara.kit.text.Names;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An occasion and the day on which it is kept; several may share a day.
@Entity
class Holiday {

    @Id
    UUID id;

    LocalDate onDay;
    LocalDate computedOn;

    @Enumerated(EnumType.STRING)
    HolidayKind kind;

    @Enumerated(EnumType.STRING)
    Certainty certainty;

    String nameFa;

    @Nullable
    String nameAr;

    String nameEn;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decidedBy;

    @Version
    long version;

    Holiday() {}

    Holiday(LocalDate day, HolidayKind kind, Certainty certainty, String fa, @Nullable String ar, String en) {
        this.id = Ids.next();
        this.onDay = day;
        this.computedOn = day;
        this.kind = kind;
        this.certainty = certainty;
        this.nameFa = fa;
        this.nameAr = ar;
        this.nameEn = en;
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
