package hamgara.venue.series;

import hamgara.kit.ids.Ids;
import hamgara.kit.text.Names;
import hamgara.venue.slot.Audience;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sessions of a facility that come back by a rule.
@Entity
@Table(name = "session_series")
class Series {

    @Id
    UUID id;

    UUID facilityId;
    UUID openingSetId;

    @Enumerated(EnumType.STRING)
    SeriesKind kind;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    String rule;
    LocalDate fromOn;
    LocalDate toOn;
    LocalTime startTime;
    int minutes;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Nullable
    Integer ageMin;

    @Nullable
    Integer ageMax;

    int places;

    @Version
    long version;

    Series() {}

    Series(UUID facility, UUID openingSet, NewSeries request) {
        this.id = Ids.next();
        this.facilityId = facility;
        this.openingSetId = openingSet;
        this.kind = request.kind();
        this.nameFa = request.names().fa();
        this.nameAr = request.names().ar();
        this.nameEn = request.names().en();
        this.rule = request.rule();
        this.fromOn = request.fromOn();
        this.toOn = request.toOn();
        this.startTime = request.startTime();
        this.minutes = request.minutes();
        this.audience = request.audience();
        this.ageMin = request.ageMin();
        this.ageMax = request.ageMax();
        this.places = request.places();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
