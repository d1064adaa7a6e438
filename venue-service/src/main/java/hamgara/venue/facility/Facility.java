package hamgara.venue.facility;

import hamgara.kit.text.Names;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One surface of a venue that serves one slot, or one party, at a time.
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

    @Enumerated(EnumType.STRING)
    FacilityMode mode;

    @Nullable
    Integer startEveryMinutes;

    @Nullable
    Integer minMinutes;

    @Nullable
    Integer maxMinutes;

    int bufferBeforeMinutes;

    int bufferAfterMinutes;

    int changeoverMinutes;

    @Nullable
    Integer cancelInTimeMinutes;

    @Nullable
    Integer cancelAtLastMinutes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "facility_space", joinColumns = @JoinColumn(name = "facility_id"))
    @Column(name = "space_id")
    Set<UUID> spaceIds = new HashSet<>();

    @Version
    long version;

    Facility() {}

    Facility(UUID id, UUID venueId, NewFacility request) {
        this.id = id;
        this.venueId = venueId;
        this.kind = request.kind();
        this.mode = request.modeOrShared();
        apply(new FacilityChange(
                request.names(),
                request.places(),
                request.times(),
                request.changeoverMinutes(),
                request.spaceIds(),
                request.cancellation()));
    }

    /// Takes over all that can change.
    final void apply(FacilityChange change) {
        nameFa = change.names().fa();
        nameAr = change.names().ar();
        nameEn = change.names().en();
        places = change.places();
        ChosenTimes times = change.times();
        startEveryMinutes = times == null ? null : times.startEveryMinutes();
        minMinutes = times == null ? null : times.minMinutes();
        maxMinutes = times == null ? null : times.maxMinutes();
        bufferBeforeMinutes = times == null ? 0 : times.before();
        bufferAfterMinutes = times == null ? 0 : times.after();
        changeoverMinutes = change.changeover();
        CancellationPolicy cancellation = change.cancellation();
        cancelInTimeMinutes = cancellation == null ? null : cancellation.inTimeMinutes();
        cancelAtLastMinutes = cancellation == null ? null : cancellation.atLastMinutes();
        Set<UUID> named = change.spaceIds() == null ? Set.of() : change.spaceIds();
        if (!spaceIds.equals(named)) {
            spaceIds.clear();
            spaceIds.addAll(named);
        }
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    @Nullable
    ChosenTimes times() {
        return startEveryMinutes == null || minMinutes == null || maxMinutes == null
                ? null
                : new ChosenTimes(startEveryMinutes, minMinutes, maxMinutes, bufferBeforeMinutes, bufferAfterMinutes);
    }

    @Nullable
    CancellationPolicy cancellation() {
        return cancelInTimeMinutes == null || cancelAtLastMinutes == null
                ? null
                : new CancellationPolicy(cancelInTimeMinutes, cancelAtLastMinutes);
    }
}
