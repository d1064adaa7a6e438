package hamgara.venue.match;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.capacity.Capacities;
import hamgara.venue.capacity.CapacityFacts;
import hamgara.venue.capacity.CapacityState;
import hamgara.venue.timetable.OpeningSets;
import hamgara.venue.timetable.OpeningSpan;
import hamgara.venue.timetable.SharedHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Turns parallel capacities into symmetric ones: an owner proposes a shared timetable, both consent to
/// the same version of it, and either may end it with notice. Locks the match first, then its capacities
/// in the order of their ids.
@ApplicationScoped
class Matches {

    /// What the opening hours of an agreed timetable are called.
    static final String SHARED = "برنامه مشترک";

    private static final int ENDED_AT_ONCE = 100;
    private static final int TAKEN_TOLD = 20;
    private static final int LONGEST_PERIOD_DAYS = 400;

    private final MatchRepository matches;
    private final Capacities capacities;
    private final OpeningSets openingSets;
    private final MatchConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Matches(
            MatchRepository matches,
            Capacities capacities,
            OpeningSets openingSets,
            MatchConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.matches = matches;
        this.capacities = capacities;
        this.openingSets = openingSets;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MatchView view(UUID id) {
        return viewOf(matches.findByIdOptional(id).orElseThrow(() -> new MatchRefusal.MatchNotFound(id)));
    }

    @Transactional
    Page<MatchView> search(MatchSearch search, PageRequest page) {
        return Page.of(matches.search(search, page), page, MatchRepository::cursorOf, this::viewOf);
    }

    @Transactional
    MatchView propose(UUID id, SharedTimetable timetable, long seenVersion) {
        CapacityMatch match = unsettled(id);
        Sides sides = sides(match);
        own(sides);
        StaleVersion.check(seenVersion, match.version);
        requireFitting(timetable, sides);

        match.propose(timetable);
        for (CapacityFacts side : sides.all()) {
            capacities.advance(side.id(), CapacityState.MATCHED);
        }
        matches.flush();
        return viewOf(match);
    }

    @Transactional
    MatchView consent(UUID id, NewConsent consent) {
        CapacityMatch match = unsettled(id);
        Sides sides = sides(match);
        CapacityFacts own = own(sides);
        if (match.state != MatchState.TIMETABLED || consent.timetableVersion() != match.timetableVersion) {
            throw new MatchRefusal.TimetableChanged(match.timetableVersion);
        }
        requireFree(match);
        if (!match.hasConsentOf(own.id())) {
            match.consents.add(new Consent(own.id(), match.timetableVersion, caller.pseudonym(), clock.instant()));
        }
        if (sides.all().stream().allMatch(side -> match.hasConsentOf(side.id()))) {
            settle(match, sides);
        }
        matches.flush();
        return viewOf(match);
    }

    private void settle(CapacityMatch match, Sides sides) {
        match.state = MatchState.SYMMETRIC;
        for (CapacityFacts side : sides.all()) {
            capacities.advance(side.id(), CapacityState.SYMMETRIC);
        }
        requireFree(match); // again, now that no other timetable of the two can be agreed
        for (CapacityFacts side : sides.all()) {
            openSlots(match, side);
        }
        matches.flush();
        matches.bookHours(match.id);
        outbox.append(CapacitySymmetric.of(match, sides));
    }

    private void requireFree(CapacityMatch match) {
        List<HoursTaken> taken = matches.taken(match.id, TAKEN_TOLD);
        if (!taken.isEmpty()) {
            throw new MatchRefusal.TimetableHoursTaken(taken);
        }
    }

    /// What is not agreed ends at once. An agreed timetable runs until its notice is over: neither side is left without
    /// the hours it relies on from one day to the next.
    @Transactional
    MatchView withdraw(UUID id, long seenVersion) {
        CapacityMatch match = matches.locked(id).orElseThrow(() -> new MatchRefusal.MatchNotFound(id));
        Sides sides = sides(match);
        CapacityFacts own = own(sides);
        StaleVersion.check(seenVersion, match.version);
        if (match.state == MatchState.WITHDRAWN || match.endsOn != null) {
            throw new MatchRefusal.MatchSettled(match.state);
        }
        if (match.state == MatchState.SYMMETRIC) {
            LocalDate noticed =
                    Tehran.dayOf(clock.instant()).plusDays(config.notice().toDays());
            LocalDate last = match.toOn == null || noticed.isBefore(match.toOn) ? noticed : match.toOn;
            match.endsOn = last;
            match.noticeBy = own.agency();
            matches.flush();
            matches.cutAfter(id, last);
        } else {
            match.state = MatchState.WITHDRAWN;
        }
        outbox.append(MatchWithdrawn.of(match, own.agency(), Tehran.dayOf(clock.instant())));
        matches.flush();
        return viewOf(match);
    }

    /// Ends the agreed timetables whose last day has passed; answers how many.
    @Transactional
    int endOver() {
        List<UUID> over = matches.over(Tehran.dayOf(clock.instant()), ENDED_AT_ONCE);
        for (UUID id : over) {
            CapacityMatch match = matches.locked(id).orElseThrow(() -> new MatchRefusal.MatchNotFound(id));
            if (match.state == MatchState.SYMMETRIC) {
                match.state = MatchState.WITHDRAWN;
                matches.flush();
                capacities.endSharing(match.firstId);
                capacities.endSharing(match.secondId);
            }
        }
        return over.size();
    }

    /// Takes away the hours after the last day where notice came with the end of an offer; answers how many matches.
    @Transactional
    int cutNoticed() {
        List<UUID> uncut = matches.uncut(ENDED_AT_ONCE);
        for (UUID id : uncut) {
            CapacityMatch match = matches.locked(id).orElseThrow(() -> new MatchRefusal.MatchNotFound(id));
            if (match.endsOn != null) {
                matches.cutAfter(id, match.endsOn);
            }
        }
        return uncut.size();
    }

    /// A capacity that is a facility of the catalogue gets the agreed hours as opening hours, and slots of them.
    private void openSlots(CapacityMatch match, CapacityFacts side) {
        SharedTimetable timetable = match.timetable();
        if (timetable == null || side.facilityId() == null) {
            return;
        }
        List<OpeningSpan> spans = timetable.lines().stream()
                .filter(line -> line.capacityId().equals(side.id()))
                .map(line -> new OpeningSpan(
                        line.weekday(), line.from(), line.to(), line.audience(), null, null, side.places(), null))
                .toList();
        if (!spans.isEmpty()) {
            openingSets.openShared(
                    side.facilityId(),
                    new SharedHours(
                            match.id, SHARED, timetable.fromOn(), timetable.toOn(), timetable.slotMinutes(), spans));
        }
    }

    private void requireFitting(SharedTimetable timetable, Sides sides) {
        long days = ChronoUnit.DAYS.between(timetable.fromOn(), timetable.toOn());
        boolean over = timetable.toOn().isBefore(Tehran.dayOf(clock.instant()));
        if (days < 0 || days > LONGEST_PERIOD_DAYS || over) {
            throw new MatchRefusal.TimetablePeriodWrong().at("/toOn");
        }
        List<TimetableLine> lines = timetable.lines();
        for (int i = 0; i < lines.size(); i++) {
            TimetableLine line = lines.get(i);
            boolean idle = line.from().isBefore(line.to())
                    && sides.byId(line.capacityId())
                            .filter(side -> side.isIdle(line.weekday(), line.from(), line.to()))
                            .isPresent();
            if (!idle || lines.subList(0, i).stream().anyMatch(line::overlaps)) {
                throw new MatchRefusal.LineOutsideIdleWindow().at("/lines/" + i);
            }
        }
    }

    private CapacityMatch unsettled(UUID id) {
        CapacityMatch match = matches.locked(id).orElseThrow(() -> new MatchRefusal.MatchNotFound(id));
        if (match.state == MatchState.SYMMETRIC || match.state == MatchState.WITHDRAWN) {
            throw new MatchRefusal.MatchSettled(match.state);
        }
        return match;
    }

    private Sides sides(CapacityMatch match) {
        return new Sides(capacities.of(match.firstId), capacities.of(match.secondId));
    }

    private CapacityFacts own(Sides sides) {
        return caller.agency().flatMap(sides::ofAgency).orElseThrow(MatchRefusal.NotYourMatch::new);
    }

    private MatchView viewOf(CapacityMatch match) {
        return MatchView.of(match, sides(match));
    }
}
