package hamgara.venue.capacity;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.county.Counties;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The register of what agencies would share. It notices when two offer the same, and suggests; people decide.
@ApplicationScoped
public class Capacities {

    private final CapacityRepository capacities;
    private final Facilities facilities;
    private final Venues venues;
    private final Counties counties;
    private final CapacityConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Capacities(
            CapacityRepository capacities,
            Facilities facilities,
            Venues venues,
            Counties counties,
            CapacityConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.capacities = capacities;
        this.facilities = facilities;
        this.venues = venues;
        this.counties = counties;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CapacityView offer(NewCapacity request) {
        String agency = caller.agency().orElseThrow(AgencyUnknown::new);
        counties.requireSwitchedOn(request.county());
        requireApart(request.idleWindows());
        if (request.facilityId() != null) {
            FacilityFacts facility = facilities.of(request.facilityId());
            venues.requireRun(facility.venue());
        }
        Instant now = clock.instant();
        var capacity = new Capacity(Ids.next(), agency, request, now, now.plus(config.lapsesAfter()));
        capacities.lockAlike(capacity.areaCode, capacity.kind.name());
        capacities.persistAndFlush(capacity);
        outbox.append(CapacityOffered.of(capacity));
        for (Capacity other : capacities.alike(capacity, now)) {
            long overlap = capacity.overlapMinutes(other);
            if (overlap > 0) {
                pair(capacity, other, overlap, now);
            }
        }
        capacities.flush();
        return CapacityView.of(capacity);
    }

    private void pair(Capacity capacity, Capacity other, long overlap, Instant now) {
        boolean ordered = isBefore(capacity.id, other.id);
        Capacity first = ordered ? capacity : other;
        Capacity second = ordered ? other : capacity;
        UUID match = Ids.next();
        capacities.propose(match, first, second, overlap, now);
        Stream.of(first, second)
                .filter(each -> each.state == CapacityState.OFFERED)
                .forEach(each -> each.state = CapacityState.PARALLEL);
        outbox.append(new CapacityParallelFound(
                match,
                List.of(first.id, second.id),
                List.of(first.agency, second.agency),
                first.kind,
                first.areaCode,
                overlap,
                first.county));
    }

    /// As the database orders them; UUID's own order takes the halves as signed numbers.
    private static boolean isBefore(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    @Transactional
    CapacityView view(UUID id) {
        return CapacityView.of(capacities.findByIdOptional(id).orElseThrow(() -> new CapacityNotFound(id)));
    }

    @Transactional
    Page<CapacityView> search(CapacitySearch search, PageRequest page) {
        return Page.of(capacities.search(search, page), page, CapacityRepository::cursorOf, CapacityView::of);
    }

    /// Says that the offer still stands.
    @Transactional
    CapacityView renew(UUID id, long seenVersion) {
        Capacity capacity = own(id, seenVersion);
        capacity.lapsesAt = clock.instant().plus(config.lapsesAfter());
        capacities.flush();
        return CapacityView.of(capacity);
    }

    /// Takes the offer back together with what was proposed for it; an agreed timetable keeps running.
    @Transactional
    CapacityView withdraw(UUID id, long seenVersion) {
        Capacity capacity = own(id, seenVersion);
        capacity.state = CapacityState.WITHDRAWN;
        capacities.withdrawMatches(id);
        outbox.append(new CapacityWithdrawn(id, capacity.agency, capacity.county));
        capacities.flush();
        return CapacityView.of(capacity);
    }

    private Capacity own(UUID id, long seenVersion) {
        Capacity capacity = capacities.locked(id).orElseThrow(() -> new CapacityNotFound(id));
        caller.requireAgency(capacity.agency);
        StaleVersion.check(seenVersion, capacity.version);
        if (capacity.state == CapacityState.WITHDRAWN) {
            throw new CapacityWithdrawnBefore();
        }
        return capacity;
    }

    public CapacityFacts of(UUID id) {
        return capacities.findByIdOptional(id).map(CapacityFacts::of).orElseThrow(() -> new CapacityNotFound(id));
    }

    /// A match carries its two capacities along; what is agreed already is not taken back by a later proposal.
    public void advance(UUID id, CapacityState state) {
        Capacity capacity = capacities.locked(id).orElseThrow(() -> new CapacityNotFound(id));
        if (capacity.state == CapacityState.WITHDRAWN) {
            throw new CapacityWithdrawnBefore();
        }
        if (capacity.state.compareTo(state) < 0) {
            capacity.state = state;
        }
        capacities.flush();
    }

    private static void requireApart(List<IdleWindow> windows) {
        for (int i = 0; i < windows.size(); i++) {
            IdleWindow window = windows.get(i);
            if (!window.isOrdered() || windows.subList(0, i).stream().anyMatch(window::overlaps)) {
                throw new WindowsOverlap().at("/idleWindows/" + i);
            }
        }
    }
}
