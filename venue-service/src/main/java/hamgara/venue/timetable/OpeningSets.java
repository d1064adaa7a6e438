package hamgara.venue.timetable;

import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.changeover.Changeovers;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.timetable.SlotsMade.Reason;
import hamgara.venue.timetable.SlotsMade.Skipped;
import hamgara.venue.timetable.SlotsMade.StillBooked;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sets opening hours, changes them for the time to come, and has slots made of them.
@ApplicationScoped
public class OpeningSets {

    private static final int LONGEST_PERIOD_DAYS = 400;
    private static final int LONGEST_MAKING_DAYS = 100;

    private final OpeningSetRepository sets;
    private final SlotMaking making;
    private final Changeovers changeovers;
    private final Facilities facilities;
    private final Venues venues;
    private final Clock clock;

    OpeningSets(
            OpeningSetRepository sets,
            SlotMaking making,
            Changeovers changeovers,
            Facilities facilities,
            Venues venues,
            Clock clock) {
        this.sets = sets;
        this.making = making;
        this.changeovers = changeovers;
        this.facilities = facilities;
        this.venues = venues;
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
        OpeningSet found = sets.findByIdOptional(id)
                .filter(set -> set.season != null)
                .filter(set -> facilities.isReadable(set.facilityId))
                .orElseThrow(() -> new TimetableRefusal.OpeningSetNotFound(id));
        return OpeningSetView.of(found);
    }

    @Transactional
    Page<OpeningSetView> ofFacility(UUID facilityId, PageRequest page) {
        facilities.requireReadable(facilityId);
        return Page.of(sets.ofFacility(facilityId, page), page, set -> Cursor.of(set.id), OpeningSetView::of);
    }

    @Transactional
    SlotsMade make(UUID id, NewSlots request) {
        OpeningSet set = find(id);
        FacilityFacts facility = facilities.of(set.facilityId);
        venues.requireRun(facility.venue());
        requireOrdered(request.fromOn(), request.toOn(), LONGEST_MAKING_DAYS);
        return make(set, facility, request);
    }

    /// Changes what is to come. Slots that the new hours do not have are taken back where nobody has places
    /// in them, on the days for which slots were made already; those days get the new ones.
    @Transactional
    OpeningSetChangeView change(UUID id, NewOpeningSet request, long seen) {
        OpeningSet set = changeable(id, seen);
        FacilityFacts facility = facilities.of(set.facilityId);
        requireFitting(facility, request);
        Optional<LocalDate[]> made = sets.madeDays(id);
        set.take(request);
        set.ruleVersion++;
        sets.flush();
        return changed(set, facility, made);
    }

    /// Ends opening hours from now on; hours of lower priority hold again.
    @Transactional
    OpeningSetChangeView remove(UUID id, long seen) {
        OpeningSet set = changeable(id, seen);
        FacilityFacts facility = facilities.of(set.facilityId);
        Optional<LocalDate[]> made = sets.madeDays(id);
        set.removedAt = clock.instant();
        sets.flush();
        return changed(set, facility, made);
    }

    private OpeningSet changeable(UUID id, long seen) {
        OpeningSet set = find(id);
        venues.requireRun(facilities.of(set.facilityId).venue());
        sets.lockFacility(set.facilityId);
        sets.getEntityManager().refresh(set);
        if (set.removedAt != null || set.toOn.isBefore(Tehran.dayOf(clock.instant()))) {
            throw new TimetableRefusal.OpeningSetOver();
        }
        StaleVersion.check(seen, set.version);
        return set;
    }

    private OpeningSetChangeView changed(OpeningSet set, FacilityFacts facility, Optional<LocalDate[]> made) {
        List<LocalDate> days = made.map(
                        ends -> ends[0].datesUntil(ends[1].plusDays(1)).toList())
                .orElse(List.of());
        LocalDate today = Tehran.dayOf(clock.instant());
        Timetable timetable = making.timetable(
                facility, days.isEmpty() ? today : days.getFirst(), days.isEmpty() ? today : days.getLast());
        SlotMaking.Made done = making.fill(facility, timetable, days, _ -> true);
        OpeningSetView view = OpeningSetView.of(set);
        sets.makeAnew(set.facilityId);
        return new OpeningSetChangeView(
                view,
                done.created(),
                done.existing(),
                done.withdrawn().size(),
                done.still().stream().map(StillBooked::of).toList());
    }

    /// Hours that two owners agreed on: sets them for the facility and makes the slots of the coming days at
    /// once; those of later days follow day by day.
    public void openShared(UUID facilityId, SharedHours hours) {
        FacilityFacts facility = facilities.of(facilityId);
        OpeningSet set = add(
                facility,
                new NewOpeningSet(
                        hours.name(),
                        hours.fromOn(),
                        hours.toOn(),
                        null,
                        null,
                        hours.slotMinutes(),
                        LONGEST_MAKING_DAYS,
                        hours.spans().stream()
                                .map(span -> span.withAtMost(facility.places()))
                                .toList()));
        set.matchId = hours.match();
        LocalDate today = Tehran.dayOf(clock.instant());
        LocalDate first = set.fromOn.isBefore(today) ? today : set.fromOn;
        LocalDate furthest = first.plusDays(LONGEST_MAKING_DAYS);
        LocalDate last = set.toOn.isBefore(furthest) ? set.toOn : furthest;
        make(set, facility, new NewSlots(first, last, null));
    }

    /// Hours without spans of their own, which the slots of a series are made of; answers with their id.
    public UUID openForSeries(FacilityFacts facility, String name, LocalDate from, LocalDate to, int minutes) {
        if (!facility.venue().open()) {
            throw new TimetableRefusal.VenueNotOpen(facility.venue().code());
        }
        var set = new OpeningSet(
                Ids.next(), facility.id(), new NewOpeningSet(name, from, to, null, 0, minutes, null, List.of()));
        set.season = null;
        sets.persistAndFlush(set);
        return set.id;
    }

    /// Makes the slots of one set whose time has come; false when there is none.
    @Transactional
    boolean makeNextAhead() {
        LocalDate today = Tehran.dayOf(clock.instant());
        Optional<OpeningSet> next = sets.nextAhead(today);
        next.ifPresent(set -> {
            sets.madeAhead(set.id, today);
            FacilityFacts facility = facilities.of(set.facilityId);
            LocalDate first = set.fromOn.isBefore(today) ? today : set.fromOn;
            LocalDate furthest = today.plusDays(set.aheadDays);
            LocalDate last = set.toOn.isBefore(furthest) ? set.toOn : furthest;
            if (facility.venue().open() && !last.isBefore(first)) {
                make(set, facility, new NewSlots(first, last, null));
            }
        });
        return next.isPresent();
    }

    private OpeningSet add(FacilityFacts facility, NewOpeningSet request) {
        requireFitting(facility, request);
        if (!facility.venue().open()) {
            throw new TimetableRefusal.VenueNotOpen(facility.venue().code());
        }
        var set = new OpeningSet(Ids.next(), facility.id(), request);
        sets.persistAndFlush(set);
        return set;
    }

    private SlotsMade make(OpeningSet set, FacilityFacts facility, NewSlots request) {
        sets.lockFacility(set.facilityId);
        Timetable timetable = making.timetable(facility, request.fromOn(), request.toOn());
        var days = new ArrayList<LocalDate>();
        var skipped = new ArrayList<Skipped>();
        for (LocalDate day : request.fromOn()
                .datesUntil(request.toOn().plusDays(1))
                .filter(set::covers)
                .toList()) {
            Optional<Reason> reason =
                    request.closedOn() != null && request.closedOn().contains(day)
                            ? Optional.of(Reason.CLOSED)
                            : timetable.whyNot(set, day);
            reason.ifPresentOrElse(why -> skipped.add(new Skipped(day, Jalali.of(day), why)), () -> days.add(day));
        }
        SlotMaking.Made made = making.fill(facility, timetable, days, other -> other.id.equals(set.id));
        return new SlotsMade(
                made.created(),
                made.existing(),
                made.conflicting(),
                made.blocked(),
                made.withdrawn().size(),
                made.still().stream().map(StillBooked::of).toList(),
                skipped);
    }

    private void requireFitting(FacilityFacts facility, NewOpeningSet request) {
        requireOrdered(request.fromOn(), request.toOn(), LONGEST_PERIOD_DAYS);
        requireApart(request.spans());
        if (request.spans().stream().anyMatch(span -> span.places() > facility.places())) {
            throw new TimetableRefusal.TooManyPlaces(facility.places()).at("/spans");
        }
        changeovers.requireLeft(
                facility.changeoverMinutes(),
                request.spans().stream().map(OpeningSpan::kept).toList());
    }

    /// The hours of a facility on a day, by the sets that hold on it.
    public List<OpenHours> hoursOn(UUID facility, LocalDate day) {
        return making.timetable(facilities.of(facility), day, day).inEffect(day).stream()
                .flatMap(set -> set.hoursOn(day))
                .sorted(Comparator.comparing(OpenHours::opensAt))
                .toList();
    }

    private static void requireOrdered(LocalDate from, LocalDate to, int maxDays) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > maxDays) {
            throw new TimetableRefusal.PeriodNotOrdered(maxDays).at("/toOn");
        }
    }

    private static void requireApart(List<OpeningSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            OpeningSpan span = spans.get(i);
            if (!span.isOrdered() || spans.subList(0, i).stream().anyMatch(span::overlaps)) {
                throw new TimetableRefusal.SpansOverlap().at("/spans/" + i);
            }
        }
    }

    private OpeningSet find(UUID id) {
        return sets.findByIdOptional(id)
                .filter(set -> set.season != null && set.removedAt == null)
                .orElseThrow(() -> new TimetableRefusal.OpeningSetNotFound(id));
    }
}
