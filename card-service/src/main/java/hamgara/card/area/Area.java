package hamgara.card.area;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One area as it was between two dates.
@Entity
@Immutable
class Area {

    enum Level {
        PROVINCE,
        COUNTY,
        DISTRICT,
        CITY,
        RURAL_DISTRICT
    }

    enum DatePrecision {
        DAY,
        YEAR,
        UNKNOWN
    }

    @Id
    long id;

    String code;

    @Enumerated(EnumType.STRING)
    Level level;

    @Nullable
    String parentCode;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Enumerated(EnumType.STRING)
    DatePrecision datePrecision;

    @Nullable
    String successorCode;

    Area() {}
}
