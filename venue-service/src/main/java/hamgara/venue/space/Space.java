package hamgara.venue.space;

import hamgara.kit.text.Names;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a venue. One without parts of its own is a unit: what takes it has it alone.
@Entity
class Space {

    @Id
    UUID id;

    UUID venueId;

    @Nullable
    UUID parentId;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Version
    long version;

    Space() {}

    Space(UUID id, UUID venueId, NewSpace request) {
        this.id = id;
        this.venueId = venueId;
        this.parentId = request.parentId();
        this.nameFa = request.names().fa();
        this.nameAr = request.names().ar();
        this.nameEn = request.names().en();
    }

    void rename(Names names) {
        this.nameFa = names.fa();
        this.nameAr = names.ar();
        this.nameEn = names.en();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
