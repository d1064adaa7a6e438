package hamgara.venue.holiday;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.closure.Closures;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The calendar of holidays, the authority's word on tentative days, and how venues follow them.
@ApplicationScoped
public class Holidays {

    private static final String PROVINCE = "06";

    private final HolidayRepository holidays;
    private final Closures closures;
    private final Venues venues;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Holidays(HolidayRepository holidays, Closures closures, Venues venues, Outbox outbox, Caller caller, Clock clock) {
        this.holidays = holidays;
        this.closures = closures;
        this.venues = venues;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Brings in the holidays that are not there yet; a day that was decided here stays as it is. Answers how
    /// many are new.
    @Transactional
    int load(List<Holiday> known) {
        holidays.lockForLoading();
        int loaded = 0;
        for (Holiday holiday : known) {
            if (!holidays.isKnown(holiday.computedOn, holiday.nameEn)) {
                holidays.persist(holiday);
                loaded++;
            }
        }
        return loaded;
    }

    /// The present solar year when no days are told.
    @Transactional
    Page<HolidayView> list(@Nullable LocalDate from, @Nullable LocalDate to, PageRequest page) {
        int year = Jalali.dateOf(Tehran.dayOf(clock.instant())).year();
        LocalDate first = from == null ? Jalali.day(year, 1, 1) : from;
        LocalDate last =
                to == null ? Jalali.day(Jalali.dateOf(first).year() + 1, 1, 1).minusDays(1) : to;
        return Page.of(holidays.between(first, last, page), page, HolidayRepository::cursorOf, HolidayView::of);
    }

    @Transactional
    HolidayView view(UUID id) {
        return HolidayView.of(find(id));
    }

    /// Venues that are closed on holidays and have slots on a day it moves to are closed that day, with a
    /// proposal for each booking.
    @Transactional
    HolidayView decide(UUID id, NewDecision decision, long seen) {
        requireAuthority();
        Holiday holiday = holidays.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new HolidayRefusal.HolidayNotFound(id));
        StaleVersion.check(seen, holiday.version);
        LocalDate today = Tehran.dayOf(clock.instant());
        if (!holiday.certainty.isOpen() || holiday.computedOn.isBefore(today)) {
            throw new HolidayRefusal.HolidayNotTentative();
        }
        LocalDate on = decided(holiday, decision);
        if (Math.abs(ChronoUnit.DAYS.between(holiday.computedOn, on)) > 1) {
            throw new HolidayRefusal.HolidayMovedTooFar().at("/on");
        }
        boolean moved = !on.equals(holiday.onDay);
        holiday.onDay = on;
        holiday.certainty = Certainty.CONFIRMED;
        holiday.decidedAt = clock.instant();
        holiday.decidedBy = caller.pseudonym();
        holidays.flush();
        outbox.append(new HolidayConfirmed(id, on, holiday.computedOn));
        if (moved) {
            closures.closeForHoliday(holidays.closingOn(on), on, holiday.names());
        }
        return HolidayView.of(holiday);
    }

    private static LocalDate decided(Holiday holiday, NewDecision decision) {
        if (decision.onJalali() != null) {
            return Jalali.parse(decision.onJalali(), "/onJalali");
        }
        return decision.on() == null ? holiday.computedOn : decision.on();
    }

    /// The calendar holds for all counties: the governor of the province and administrators decide on it.
    private void requireAuthority() {
        boolean province = caller.has(Roles.GOVERNOR)
                && caller.county().filter(PROVINCE::equals).isPresent();
        if (!province && !caller.has(Roles.ADMIN)) {
            throw new HolidayRefusal.HolidayNotYours();
        }
    }

    @Transactional
    HolidayRuleView rule(UUID venueId) {
        return view(venueId, holidays.rule(venues.readable(venueId).id()).orElseGet(() -> new HolidayRule(venueId)));
    }

    @Transactional
    HolidayRuleView setRule(UUID venueId, NewHolidayRule request, long seen) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        HolidayRule rule = holidays.rule(venueId).orElse(null);
        if (rule == null) {
            StaleVersion.check(seen, 0);
            rule = new HolidayRule(venueId);
            rule.version = 1; // 0 means that none was set
        } else {
            StaleVersion.check(seen, rule.version);
        }
        rule.practice = request.practice();
        holidays.store(rule);
        return view(venueId, rule);
    }

    private HolidayRuleView view(UUID venueId, HolidayRule rule) {
        long[] standing = holidays.standing(venueId);
        return new HolidayRuleView(venueId, rule.practice, standing[0], standing[1], rule.version);
    }

    private Holiday find(UUID id) {
        return holidays.findByIdOptional(id).orElseThrow(() -> new HolidayRefusal.HolidayNotFound(id));
    }

    /// The holidays of a period, as the calendar stands now.
    public Set<LocalDate> daysBetween(LocalDate from, LocalDate to) {
        return holidays.daysBetween(from, to);
    }

    public Practice practiceOf(UUID venue) {
        return holidays.rule(venue).map(rule -> rule.practice).orElse(Practice.AS_USUAL);
    }
}
