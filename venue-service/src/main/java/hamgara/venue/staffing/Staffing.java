package hamgara.venue.staffing;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.closure.Closures;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.staff.StaffKind;
import hamgara.venue.staffing.StaffingRefusal.StaffNotConfirmed;
import hamgara.venue.staffing.StaffingRefusal.StaffingDayOver;
import hamgara.venue.staffing.StaffingRefusal.StaffingTimeReversed;
import hamgara.venue.staffing.StaffingRepository.Day;
import hamgara.venue.staffing.StaffingView.Booked;
import hamgara.venue.staffing.StaffingView.Required;
import hamgara.venue.timetable.OpenHours;
import hamgara.venue.timetable.OpeningSets;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Confirms that the staff which hours require is there, and takes it back. Whoever takes places shares the lock of the
/// venue, whoever tells of staff has it alone: no booking comes in unseen between.
@ApplicationScoped
public class Staffing {

    private static final int TOLD_AT_ONCE = 100;

    private final StaffingRepository days;
    private final Facilities facilities;
    private final Venues venues;
    private final OpeningSets hours;
    private final Closures closures;
    private final Event<BookingsUnstaffed> unstaffed;
    private final Event<StaffTold> told;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Staffing(
            StaffingRepository days,
            Facilities facilities,
            Venues venues,
            OpeningSets hours,
            Closures closures,
            Event<BookingsUnstaffed> unstaffed,
            Event<StaffTold> told,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.days = days;
        this.facilities = facilities;
        this.venues = venues;
        this.hours = hours;
        this.closures = closures;
        this.unstaffed = unstaffed;
        this.told = told;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    StaffingView view(UUID facilityId, LocalDate on) {
        FacilityFacts facility = facilities.of(facilityId);
        venues.requireRun(facility.venue());
        return view(facility, on, days.bookingsWithout(facilityId, on));
    }

    /// Puts what is confirmed of a day in the place of what was. Each booking that loses staff by it is in the
    /// answer and gets a proposal, in the same transaction; what has enough again needs none.
    @Transactional
    StaffingView put(UUID facilityId, LocalDate on, NewStaffing request, long seen) {
        FacilityFacts facility = facilities.of(facilityId);
        venues.requireRun(facility.venue());
        Instant now = clock.instant();
        if (on.isBefore(Tehran.dayOf(now))) {
            throw new StaffingDayOver();
        }
        requireOrdered(request.confirmed());
        closures.haveAlone(facility.venue().id());
        Set<UUID> before = ids(days.bookingsWithout(facilityId, on));
        if (!days.next(Ids.next(), facilityId, on, seen)) {
            StaleVersion.check(seen, seen + 1);
        }
        Day day = days.find(facilityId, on).orElseThrow();
        days.put(day.id(), facilityId, on, request.confirmed());
        days.keep(day, request.confirmed(), caller.pseudonym(), now);

        List<Booked> without = days.bookingsWithout(facilityId, on);
        outbox.append(new StaffingChanged(
                day.id(), facilityId, facility.venue().id(), facility.venue().county(), on, without.size()));
        told.fire(new StaffTold(day.id()));
        List<UUID> lost = without.stream()
                .map(Booked::bookingId)
                .filter(booking -> !before.contains(booking))
                .toList();
        if (!lost.isEmpty()) {
            unstaffed.fire(new BookingsUnstaffed(day.id(), now, lost));
        }
        return view(facility, on, without);
    }

    private static Set<UUID> ids(List<Booked> bookings) {
        return bookings.stream().map(Booked::bookingId).collect(Collectors.toSet());
    }

    private static void requireOrdered(List<StaffedTime> times) {
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).from().isBefore(times.get(i).to())) {
                throw new StaffingTimeReversed().at("/confirmed/" + i + "/to");
            }
        }
    }

    private StaffingView view(FacilityFacts facility, LocalDate on, List<Booked> without) {
        Optional<Day> day = days.find(facility.id(), on);
        return new StaffingView(
                facility.id(),
                on,
                Jalali.of(on),
                hours.hoursOn(facility.id(), on).stream()
                        .flatMap(open -> required(facility.id(), open).stream())
                        .toList(),
                day.map(known -> days.confirmed(known.id())).orElse(List.of()),
                without.size(),
                without.stream().limit(TOLD_AT_ONCE).toList(),
                day.map(Day::version).orElse(0L));
    }

    private Optional<Required> required(UUID facility, OpenHours open) {
        List<StaffKind> kinds = open.staff();
        return kinds == null
                ? Optional.empty()
                : Optional.of(new Required(
                        clockTime(open.opensAt()),
                        clockTime(open.closesAt()),
                        open.audience(),
                        kinds,
                        days.lacking(facility, open.opensAt(), open.closesAt(), kinds)));
    }

    private static LocalTime clockTime(Instant at) {
        return at.atZone(Tehran.ZONE).toLocalTime();
    }

    /// Refuses a time whose staff is not confirmed, with what is lacking. The caller shares the lock of the venue.
    public void require(UUID facility, Instant from, Instant until, @Nullable List<StaffKind> required) {
        List<StaffKind> lacking = lacking(facility, from, until, required);
        if (!lacking.isEmpty()) {
            throw new StaffNotConfirmed(lacking);
        }
    }

    private List<StaffKind> lacking(UUID facility, Instant from, Instant until, @Nullable List<StaffKind> required) {
        return required == null ? List.of() : days.lacking(facility, from, until, required);
    }

    /// The day by which a slot lacks staff, if it does.
    public Optional<UUID> lackedBy(UUID slot) {
        return days.dayWithout(slot);
    }
}
