package hamgara.venue.capacity;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.area.Areas;
import hamgara.venue.county.Counties;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The register of what agencies would share. It notices when two offer the same, and suggests; people decide.
@ApplicationScoped
public class Capacities {

    private static final int TOLD_AT_ONCE = 100;

    private final CapacityRepository capacities;
    private final Facilities facilities;
    private final Venues venues;
    private final Counties counties;
    private final Areas areas;
    private final CapacityConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Capacities(
            CapacityRepository capacities,
            Facilities facilities,
            Venues venues,
            Counties counties,
            Areas areas,
            CapacityConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.capacities = capacities;
        this.facilities = facilities;
        this.venues = venues;
        this.counties = counties;
        this.areas = areas;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CapacityView offer(NewCapacity request) {
        String agency = caller.agency().orElseThrow(CapacityRefusal.AgencyUnknown::new);
        NewCapacity offered = request.facilityId() == null ? request : ofCatalogue(request, request.facilityId());
        counties.requireSwitchedOn(offered.county());
        requireApart(offered.idleWindows());
        areas.requireInCounty(offered.areaCode(), offered.county());
        Instant now = clock.instant();
        var capacity = new Capacity(Ids.next(), agency, offered, now, now.plus(config.lapsesAfter()));
        capacities.lockAlike(capacity.areaCode, capacity.kind.name());
        capacities.persistAndFlush(capacity);
        outbox.append(CapacityOffered.of(capacity));
        pairWithAlike(capacity, now);
        return CapacityView.of(capacity, clock.instant());
    }

    /// What the catalogue knows of a facility is not told otherwise, and it is offered once.
    private NewCapacity ofCatalogue(NewCapacity request, UUID facilityId) {
        FacilityFacts facility = facilities.of(facilityId);
        venues.requireRun(facility.venue());
        requirePlaces(facilityId, request.places());
        capacities.lockOffersOf(facilityId);
        capacities.livingOf(facilityId).ifPresent(living -> {
            throw new CapacityRefusal.FacilityOfferedBefore(living);
        });
        return request.as(facility);
    }

    private void requirePlaces(@Nullable UUID facility, int places) {
        if (facility != null && places > facilities.of(facility).places()) {
            throw new CapacityRefusal.MorePlacesThanFacility(
                            facilities.of(facility).places())
                    .at("/places");
        }
    }

    /// Suggests a match with every living offer of others that stands idle at the same hours, where none is under way.
    private void pairWithAlike(Capacity capacity, Instant now) {
        for (Capacity other : capacities.alike(capacity, now)) {
            long overlap = capacity.overlapMinutes(other);
            if (overlap > 0) {
                pair(capacity, other, overlap, now);
            }
        }
        capacities.flush();
    }

    private void pair(Capacity capacity, Capacity other, long overlap, Instant now) {
        boolean ordered = isBefore(capacity.id, other.id);
        Capacity first = ordered ? capacity : other;
        Capacity second = ordered ? other : capacity;
        UUID match = capacities.propose(Ids.next(), first, second, overlap, now).orElse(null);
        if (match == null) {
            return;
        }
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
        Instant now = clock.instant();
        return capacities
                .findByIdOptional(id)
                .filter(capacity -> !capacity.isHidden(now)
                        || isPlanner()
                        || ownAgency().filter(capacity.agency::equals).isPresent())
                .map(capacity -> CapacityView.of(capacity, now))
                .orElseThrow(() -> new CapacityRefusal.CapacityNotFound(id));
    }

    @Transactional
    Page<CapacityView> search(CapacitySearch search, PageRequest page) {
        Instant now = clock.instant();
        String ownersOnly =
                Boolean.TRUE.equals(search.lapsed) && !isPlanner() ? ownAgency().orElse("") : null;
        var found = capacities.search(search, ownersOnly, now, page);
        return Page.of(found, page, CapacityRepository::cursorOf, capacity -> CapacityView.of(capacity, now));
    }

    private boolean isPlanner() {
        return Stream.of(Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR, Roles.ADMIN)
                .anyMatch(caller::has);
    }

    private Optional<String> ownAgency() {
        return caller.has(Roles.CAPACITY_OWNER) ? caller.agency() : Optional.empty();
    }

    /// Says that the offer still stands. One that had lapsed is compared with the others again.
    @Transactional
    CapacityView renew(UUID id, long seenVersion) {
        lockAlike(id);
        capacities.lockMatches(id);
        Capacity capacity = own(id, seenVersion);
        Instant now = clock.instant();
        boolean hidden = capacity.isHidden(now);
        capacity.lapsesAt = now.plus(config.lapsesAfter());
        capacity.lapseToldAt = null;
        capacities.flush();
        if (hidden) {
            pairWithAlike(capacity, now);
        }
        return CapacityView.of(capacity, now);
    }

    /// Changes what is offered; hours that a timetable uses stay. Parallel offers are looked for anew.
    @Transactional
    CapacityView change(UUID id, CapacityChange change, long seenVersion) {
        requireApart(change.idleWindows());
        lockAlike(id);
        capacities.lockMatches(id);
        Capacity capacity = own(id, seenVersion);
        requirePlaces(capacity.facilityId, change.places());
        capacity.change(change);
        capacities.flush();
        if (!capacities.keepsPromises(id)) {
            throw new CapacityRefusal.WindowsPromised();
        }
        capacities.overlapAnew(id);
        Instant now = clock.instant();
        if (!capacity.isHidden(now)) {
            pairWithAlike(capacity, now);
        }
        return CapacityView.of(capacity, now);
    }

    /// Before the capacity itself, as an offer does.
    private void lockAlike(UUID id) {
        CapacityFacts facts = of(id);
        capacities.lockAlike(facts.areaCode(), facts.kind().name());
        capacities.getEntityManager().clear();
    }

    /// Tells the owners of offers that nobody renewed; answers how many.
    @Transactional
    int tellLapsed() {
        var lapsed = capacities.noteLapsed(clock.instant(), TOLD_AT_ONCE);
        lapsed.forEach(each -> outbox.append(new CapacityLapsed(each.id(), each.agency(), each.county())));
        return lapsed.size();
    }

    /// Takes the offer back together with what was proposed for it; an agreed timetable ends with notice.
    @Transactional
    CapacityView withdraw(UUID id, long seenVersion) {
        capacities.lockMatches(id);
        Capacity capacity = own(id, seenVersion);
        capacity.state = CapacityState.WITHDRAWN;
        capacities.withdrawMatches(
                id, capacity.agency, Tehran.dayOf(clock.instant().plus(config.notice())));
        capacities.endShared(id);
        outbox.append(new CapacityWithdrawn(id, capacity.agency, capacity.county));
        capacities.flush();
        return CapacityView.of(capacity, clock.instant());
    }

    private Capacity own(UUID id, long seenVersion) {
        Capacity capacity = capacities.locked(id).orElseThrow(() -> new CapacityRefusal.CapacityNotFound(id));
        caller.requireAgency(capacity.agency);
        StaleVersion.check(seenVersion, capacity.version);
        if (capacity.state == CapacityState.WITHDRAWN) {
            throw new CapacityRefusal.CapacityWithdrawnBefore();
        }
        return capacity;
    }

    public CapacityFacts of(UUID id) {
        return capacities
                .findByIdOptional(id)
                .map(CapacityFacts::of)
                .orElseThrow(() -> new CapacityRefusal.CapacityNotFound(id));
    }

    /// A match carries its two capacities along; what is agreed already is not taken back by a later proposal.
    public void advance(UUID id, CapacityState state) {
        Capacity capacity = capacities.locked(id).orElseThrow(() -> new CapacityRefusal.CapacityNotFound(id));
        if (capacity.state == CapacityState.WITHDRAWN) {
            throw new CapacityRefusal.CapacityWithdrawnBefore();
        }
        if (capacity.state.compareTo(state) < 0) {
            capacity.state = state;
        }
        capacities.flush();
    }

    /// An agreed timetable has ended: both stand side by side again, unless another one of theirs still runs.
    public void endSharing(UUID id) {
        Capacity capacity = capacities.locked(id).orElseThrow(() -> new CapacityRefusal.CapacityNotFound(id));
        if (capacity.state == CapacityState.SYMMETRIC && !capacities.sharesStill(id)) {
            capacity.state = CapacityState.PARALLEL;
            capacities.flush();
        }
    }

    private static void requireApart(List<IdleWindow> windows) {
        for (int i = 0; i < windows.size(); i++) {
            IdleWindow window = windows.get(i);
            if (!window.isOrdered() || windows.subList(0, i).stream().anyMatch(window::overlaps)) {
                throw new CapacityRefusal.WindowsOverlap().at("/idleWindows/" + i);
            }
        }
    }
}
