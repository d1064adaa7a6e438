package hamgara.venue.facility;

import hamgara.kit.text.Names;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One surface of a venue that serves one slot at a time.
@Entity
class Facility {

    @Id
    UUID id;

    UUID venueId;

    @Enumerated(EnumType.STRING)
    FacilityKind kind;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    int places;

    @Version
    long version;

    Facility() {}

    Facility(UUID id, UUID venueId, NewFacility request) {
        this.id = id;
        this.venueId = venueId;
        this.kind = request.kind();
        this.nameFa = request.names().fa();
        this.nameAr = request.names().ar();
        this.nameEn = request.names().en();
        this.places = request.places();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
