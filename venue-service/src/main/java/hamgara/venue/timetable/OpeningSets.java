package hamgara.venue.timetable;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.slot.PlannedSlot;
import hamgara.venue.slot.Slots;
import hamgara.venue.timetable.SlotsMade.Reason;
import hamgara.venue.timetable.SlotsMade.Skipped;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Sets opening hours and makes slots of them.
@ApplicationScoped
public class OpeningSets {

    private static final int LONGEST_PERIOD_DAYS = 400;
    private static final int LONGEST_MAKING_DAYS = 100;

    private final OpeningSetRepository sets;
    private final Facilities facilities;
    private final Venues venues;
    private final Slots slots;
    private final Outbox outbox;
    private final Clock clock;

    OpeningSets(
            OpeningSetRepository sets, Facilities facilities, Venues venues, Slots slots, Outbox outbox, Clock clock) {
        this.sets = sets;
        this.facilities = facilities;
        this.venues = venues;
        this.slots = slots;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OpeningSetView open(UUID facilityId, NewOpeningSet request) {
        FacilityFacts facility = facilities.of(facilityId);
        venues.requireRun(facility.venue());
        return OpeningSetView.of(add(facility, request));
    }

    @Transactional
    OpeningSetView view(UUID id) {
        return OpeningSetView.of(find(id));
    }

    @Transactional
    SlotsMade make(UUID id, NewSlots request) {
        OpeningSet set = find(id);
        FacilityFacts facility = facilities.of(set.facilityId);
        venues.requireRun(facility.venue());
        requireOrdered(request.fromOn(), request.toOn(), LONGEST_MAKING_DAYS);
        return make(set, facility, request);
    }

    /// Hours that two owners agreed on: sets them for the facility and makes the slots of the coming days at once.
    public void openShared(UUID facilityId, SharedHours hours) {
        FacilityFacts facility = facilities.of(facilityId);
        OpeningSet set = add(
                facility,
                new NewOpeningSet(
                        hours.name(),
                        hours.fromOn(),
                        hours.toOn(),
                        null,
                        hours.slotMinutes(),
                        hours.spans().stream()
                                .map(span -> span.withAtMost(facility.places()))
                                .toList()));
        LocalDate today = Tehran.dayOf(clock.instant());
        LocalDate first = set.fromOn.isBefore(today) ? today : set.fromOn;
        LocalDate furthest = first.plusDays(LONGEST_MAKING_DAYS);
        LocalDate last = set.toOn.isBefore(furthest) ? set.toOn : furthest;
        make(set, facility, new NewSlots(first, last, null));
    }

    private OpeningSet add(FacilityFacts facility, NewOpeningSet request) {
        requireOrdered(request.fromOn(), request.toOn(), LONGEST_PERIOD_DAYS);
        requireApart(request.spans());
        if (request.spans().stream().anyMatch(span -> span.places() > facility.places())) {
            throw new TooManyPlaces(facility.places()).at("/spans");
        }
        if (!facility.venue().open()) {
            throw new VenueNotOpen(facility.venue().code());
        }
        var set = new OpeningSet(Ids.next(), facility.id(), request);
        sets.persistAndFlush(set);
        return set;
    }

    /// Safe to repeat: a start that the facility already serves is left as it is.
    private SlotsMade make(OpeningSet set, FacilityFacts facility, NewSlots request) {
        sets.lockFacility(set.facilityId);
        List<OpeningSet> above = sets.above(set);
        Instant now = clock.instant();
        var planned = new ArrayList<PlannedSlot>();
        var skipped = new ArrayList<Skipped>();
        for (LocalDate day : request.fromOn()
                .datesUntil(request.toOn().plusDays(1))
                .filter(set::covers)
                .toList()) {
            if (request.closedOn() != null && request.closedOn().contains(day)) {
                skipped.add(new Skipped(day, Jalali.of(day), Reason.CLOSED));
            } else if (above.stream().anyMatch(higher -> higher.covers(day))) {
                skipped.add(new Skipped(day, Jalali.of(day), Reason.OVERRIDDEN));
            } else {
                set.slotsOn(day, now).forEach(planned::add);
            }
        }
        Slots.Opened opened = slots.open(facility.id(), facility.venue().id(), set.id, planned);
        if (opened.created() > 0) {
            outbox.append(new SlotsOpened(
                    facility.id(),
                    facility.venue().id(),
                    set.id,
                    facility.venue().county(),
                    request.fromOn(),
                    request.toOn(),
                    opened.created()));
        }
        return new SlotsMade(opened.created(), opened.existing(), opened.conflicting(), skipped);
    }

    /// The hours of a facility on a day, by the sets that count on it.
    public List<OpenHours> hoursOn(UUID facility, LocalDate day) {
        List<OpeningSet> covering = sets.covering(facility, day);
        return covering.stream()
                .filter(set -> set.priority == covering.getFirst().priority)
                .flatMap(set -> set.hoursOn(day))
                .sorted(Comparator.comparing(OpenHours::opensAt))
                .toList();
    }

    private static void requireOrdered(LocalDate from, LocalDate to, int maxDays) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > maxDays) {
            throw new PeriodNotOrdered(maxDays).at("/toOn");
        }
    }

    private static void requireApart(List<OpeningSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            OpeningSpan span = spans.get(i);
            if (!span.isOrdered() || spans.subList(0, i).stream().anyMatch(span::overlaps)) {
                throw new SpansOverlap().at("/spans/" + i);
            }
        }
    }

    private OpeningSet find(UUID id) {
        return sets.findByIdOptional(id).orElseThrow(() -> new OpeningSetNotFound(id));
    }
}
