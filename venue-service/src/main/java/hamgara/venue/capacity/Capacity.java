package hamgara.venue.capacity;

import hamgara.kit.text.PersianText;
import hamgara.venue.facility.FacilityKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hall, pitch or room that an agency would share in its idle hours.
@Entity
class Capacity {

    @Id
    UUID id;

    String agency;

    @Enumerated(EnumType.STRING)
    FacilityKind kind;

    String county;

    String areaCode;

    @Nullable
    String locality;

    @Nullable
    UUID facilityId;

    int places;

    @Nullable
    String conditions;

    @Enumerated(EnumType.STRING)
    CapacityState state;

    Instant offeredAt;

    Instant lapsesAt;

    /// When the owner was told that the offer lapsed; empty again once it is renewed.
    @Nullable
    Instant lapseToldAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "idle_window", joinColumns = @JoinColumn(name = "capacity_id"))
    Set<IdleWindow> idleWindows = new LinkedHashSet<>();

    @Version
    long version;

    Capacity() {}

    Capacity(UUID id, String agency, NewCapacity request, Instant now, Instant lapsesAt) {
        this.id = id;
        this.agency = agency;
        this.kind = request.kind();
        this.county = request.county();
        this.areaCode = request.areaCode();
        this.locality = stored(request.locality());
        this.facilityId = request.facilityId();
        this.places = request.places();
        this.conditions = stored(request.conditions());
        this.state = CapacityState.OFFERED;
        this.offeredAt = now;
        this.lapsesAt = lapsesAt;
        this.idleWindows.addAll(request.idleWindows());
    }

    void change(CapacityChange change) {
        places = change.places();
        conditions = stored(change.conditions());
        idleWindows.clear();
        idleWindows.addAll(change.idleWindows());
    }

    boolean isHidden(Instant now) {
        return state != CapacityState.WITHDRAWN && !lapsesAt.isAfter(now);
    }

    private static @Nullable String stored(@Nullable String text) {
        String stored = text == null ? "" : PersianText.stored(text, "fa");
        return stored.isEmpty() ? null : stored;
    }

    /// Minutes a week in which both stand idle at once.
    long overlapMinutes(Capacity other) {
        return idleWindows.stream()
                .mapToLong(window -> other.idleWindows.stream()
                        .mapToLong(window::overlapMinutes)
                        .sum())
                .sum();
    }
}
