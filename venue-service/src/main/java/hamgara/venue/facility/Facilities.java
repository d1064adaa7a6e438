package hamgara.venue.facility;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.changeover.Changeovers;
import hamgara.venue.slot.Slots;
import hamgara.venue.slot.Slots.Committed;
import hamgara.venue.space.Spaces;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens facilities in venues and changes them.
@ApplicationScoped
public class Facilities {

    private final FacilityRepository facilities;
    private final Venues venues;
    private final Spaces spaces;
    private final Slots slots;
    private final Changeovers changeovers;
    private final Outbox outbox;

    Facilities(
            FacilityRepository facilities,
            Venues venues,
            Spaces spaces,
            Slots slots,
            Changeovers changeovers,
            Outbox outbox) {
        this.facilities = facilities;
        this.venues = venues;
        this.spaces = spaces;
        this.slots = slots;
        this.changeovers = changeovers;
        this.outbox = outbox;
    }

    @Transactional
    FacilityView open(UUID venueId, NewFacility request) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        requireWhole(request.modeOrShared(), request.times(), request.spaceIds(), request.cancellation());
        Set<UUID> units = spaces.unitsOf(venueId, orEmpty(request.spaceIds()));

        var facility = new Facility(Ids.next(), venueId, request);
        facilities.persistAndFlush(facility);
        facilities.setUnits(facility.id, units);
        outbox.append(new FacilityOpened(facility.id, venueId, facility.kind, facility.places, venue.county()));
        return FacilityView.of(facility);
    }

    /// Locks the facility before its units and slots. Nobody gets places by the old number once it is lowered: slots
    /// that have more are lowered in the same statement that finds them to have room for it.
    @Transactional
    FacilityView change(UUID id, FacilityChange change, long seen) {
        Facility facility = find(id);
        VenueFacts venue = venues.of(facility.venueId);
        venues.requireRun(venue);
        StaleVersion.check(seen, facility.version);
        requireWhole(facility.mode, change.times(), change.spaceIds(), change.cancellation());
        boolean fewer = change.places() < facility.places;
        boolean otherChangeover = change.changeover() != facility.changeoverMinutes;
        int before = facility.bufferBeforeMinutes;
        int after = facility.bufferAfterMinutes;
        boolean others = !facility.spaceIds.equals(orEmpty(change.spaceIds()));
        Set<UUID> units = others ? spaces.unitsOf(facility.venueId, orEmpty(change.spaceIds())) : Set.of();

        facility.apply(change);
        facilities.flush();
        if (others) {
            slots.changeUnits(id, units, () -> facilities.setUnits(id, units));
        } else if (before != facility.bufferBeforeMinutes || after != facility.bufferAfterMinutes) {
            slots.changeBuffers(id);
        }
        if (otherChangeover) {
            changeovers.set(id, change.changeover());
        }
        if (fewer) {
            List<Committed> above = slots.lower(id, change.places());
            if (!above.isEmpty()) {
                throw new FacilityRefusal.CapacityBelowCommitted(above);
            }
        }
        outbox.append(new FacilityChanged(id, facility.venueId, facility.kind, facility.places, venue.county()));
        return FacilityView.of(facility);
    }

    private static void requireWhole(
            FacilityMode mode,
            @Nullable ChosenTimes times,
            @Nullable Set<UUID> spaceIds,
            @Nullable CancellationPolicy cancellation) {
        if (mode == FacilityMode.SHARED && times != null) {
            throw new FacilityRefusal.TimesOnlyExclusive().at("/times");
        }
        if (mode == FacilityMode.EXCLUSIVE && times == null) {
            throw new FacilityRefusal.TimesMissing().at("/times");
        }
        if (times != null && !times.isEven()) {
            throw new FacilityRefusal.TimesUneven().at("/times");
        }
        if (mode == FacilityMode.EXCLUSIVE && orEmpty(spaceIds).isEmpty()) {
            throw new FacilityRefusal.SpacesMissing().at("/spaceIds");
        }
        if (cancellation != null && cancellation.atLastMinutes() > cancellation.inTimeMinutes()) {
            throw new FacilityRefusal.CancellationReversed().at("/cancellation/atLastMinutes");
        }
    }

    private static Set<UUID> orEmpty(@Nullable Set<UUID> spaceIds) {
        return spaceIds == null ? Set.of() : spaceIds;
    }

    @Transactional
    FacilityView view(UUID id) {
        return FacilityView.of(readable(id));
    }

    @Transactional
    Page<FacilityView> ofVenue(UUID venueId, PageRequest page) {
        venues.readable(venueId);
        return Page.of(facilities.ofVenue(venueId, page), page, row -> Cursor.of(row.id), FacilityView::of);
    }

    public FacilityFacts of(UUID id) {
        Facility facility = find(id);
        return new FacilityFacts(
                facility.id,
                facility.kind,
                facility.places,
                venues.of(facility.venueId),
                facility.times(),
                facility.changeoverMinutes);
    }

    /// Refuses what the caller may not read, as if it were not there.
    public void requireReadable(UUID id) {
        readable(id);
    }

    /// Whether the caller may read of its venue.
    public boolean isReadable(UUID id) {
        return venues.isReadable(find(id).venueId);
    }

    private Facility readable(UUID id) {
        Facility facility = find(id);
        if (!venues.isReadable(facility.venueId)) {
            throw new FacilityNotFound(id);
        }
        return facility;
    }

    private Facility find(UUID id) {
        return facilities.findByIdOptional(id).orElseThrow(() -> new FacilityNotFound(id));
    }
}
