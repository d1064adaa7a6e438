package hamgara.forum.hall;

import hamgara.kit.text.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The dialogue hall of one county.
@Entity
class Hall {

    @Id
    UUID id;

    String county;

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

    Hall() {} // for Hibernate

    Hall(UUID id, String county, Names names, Instant openedAt) {
        this.id = id;
        this.county = county;
        this.nameFa = names.fa();
        this.nameAr = names.ar();
        this.nameEn = names.en();
        this.openedAt = openedAt;
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
