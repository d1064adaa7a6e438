package hamgara.venue.fairuse;

import hamgara.venue.facility.FacilityKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How often one person may book a kind of facility in a county, or all kinds together.
@Entity
class FairUseLimit {

    @Id
    UUID id;

    String county;

    @Enumerated(EnumType.STRING)
    @Nullable
    FacilityKind kind;

    @Nullable
    Integer perDay;

    @Nullable
    Integer perWeek;

    @Version
    long version;

    FairUseLimit() {}

    FairUseLimit(UUID id, NewFairUseLimit request) {
        this.id = id;
        this.county = request.county();
        this.kind = request.kind();
        this.perDay = request.perDay();
        this.perWeek = request.perWeek();
    }
}
