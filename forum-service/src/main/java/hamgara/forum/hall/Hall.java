package hamgara.forum.hall;

import hamgara.kit.text.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The dialogue hall of a county or of one of its neighbourhoods.
@Entity
class Hall {

    @Id
    UUID id;

    String county;

    @Enumerated(EnumType.STRING)
    HallFacts.Kind kind;

    /// The hall of its county, when that one was open before.
    @Nullable
    UUID parent;

    @Column(name = "area_code")
    @Nullable
    String areaCode;

    @Enumerated(EnumType.STRING)
    HallFacts.Visibility visibility;

    @Enumerated(EnumType.STRING)
    HallFacts.Status status;

    @Column(name = "name_fa")
    String nameFa;

    @Column(name = "name_ar")
    @Nullable
    String nameAr;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @Column(name = "opened_at")
    Instant openedAt;

    /// Counted once a day by a sweep, never through this field.
    @Column(name = "active_members", insertable = false, updatable = false)
    int activeMembers;

    @Column(name = "counted_on", insertable = false, updatable = false)
    @Nullable
    LocalDate countedOn;

    /// Rises with every change of the hall, its policy or its phases; the row is held while it does.
    long version;

    Hall() {} // for Hibernate

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    void call(Names names) {
        nameFa = names.fa();
        nameAr = names.ar();
        nameEn = names.en();
    }
}
