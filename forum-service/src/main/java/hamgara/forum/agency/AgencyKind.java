package hamgara.forum.agency;

import hamgara.kit.text.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A kind of executive agency, such as the education office.
@Entity
@Table(name = "agency_kind")
class AgencyKind {

    @Id
    String code;

    String level;

    @Column(name = "name_fa")
    String nameFa;

    @Column(name = "name_ar")
    @Nullable
    String nameAr;

    @Column(name = "ar_confirmed")
    boolean arConfirmed;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    String[] roles;

    @Column(name = "offers_capacity")
    boolean offersCapacity;

    AgencyKind() {} // for Hibernate

    AgencyKind(KnownAgencies.Kind kind, boolean arConfirmed) {
        this.code = kind.code();
        this.level = kind.level();
        this.nameFa = kind.names().fa();
        this.nameAr = kind.names().ar();
        this.arConfirmed = arConfirmed;
        this.nameEn = kind.names().en();
        this.roles = kind.roles().toArray(String[]::new);
        this.offersCapacity = kind.offersCapacity();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
