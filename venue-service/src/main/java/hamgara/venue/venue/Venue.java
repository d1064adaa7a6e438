package hamgara.venue.venue;

import hamgara.kit.text.Names;
import hamgara.kit.text.PersianText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where programmes happen.
@Entity
class Venue {

    @Id
    UUID id;

    String code;

    @Nullable
    UUID operatorId;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    VenueKind kind;

    @Enumerated(EnumType.STRING)
    VenueState state;

    @Nullable
    String county;

    @Nullable
    String locality;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Nullable
    BigDecimal latitude;

    @Nullable
    BigDecimal longitude;

    @Nullable
    String source;

    @Version
    long version;

    Venue() {}

    Venue(UUID id, NewVenue request) {
        this.id = id;
        this.code = request.code();
        this.operatorId = request.operatorId();
        this.category = request.category();
        this.kind = request.kind();
        this.state = VenueState.OPEN;
        this.county = request.county();
        this.locality = stored(request.locality());
        name(request.names());
        locate(request.location());
    }

    Venue(UUID id, KnownPlace place, @Nullable UUID operatorId) {
        this.id = id;
        this.code = place.code();
        this.operatorId = operatorId;
        this.category = place.category();
        this.kind = place.kind();
        this.state = place.state();
        this.county = place.county();
        this.locality = stored(place.locality());
        this.source = place.source();
        name(place.names());
        locate(place.location());
    }

    private void name(Names names) {
        this.nameFa = names.fa();
        this.nameAr = names.ar();
        this.nameEn = names.en();
    }

    private void locate(@Nullable Location location) {
        if (location != null) {
            this.latitude = location.latitude();
            this.longitude = location.longitude();
        }
    }

    private static @Nullable String stored(@Nullable String locality) {
        String stored = locality == null ? "" : PersianText.stored(locality, "fa");
        return stored.isEmpty() ? null : stored;
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    @Nullable
    Location location() {
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }
}
