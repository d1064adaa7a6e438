package hamgara.venue.noshow;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.noshow.NoShowRefusal.BookingPaused;
import hamgara.venue.noshow.NoShowRefusal.ExcuseTooLate;
import hamgara.venue.noshow.NoShowRefusal.NoShowNotFound;
import hamgara.venue.noshow.NoShowRefusal.NoShowOtherDecides;
import hamgara.venue.noshow.NoShowRefusal.NoShowState;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes down who did not come, hears excuses, and pauses booking for those who do so often.
@ApplicationScoped
public class NoShows {

    private static final int NOTED_AT_ONCE = 100;
    private static final Duration JUST_OVER = Duration.ofDays(2);
    private static final Duration EVER = Duration.ofDays(3650);

    private final NoShowRepository rows;
    private final Venues venues;
    private final NoShowConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    NoShows(NoShowRepository rows, Venues venues, NoShowConfig config, Outbox outbox, Caller caller, Clock clock) {
        this.rows = rows;
        this.venues = venues;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Refuses a caller whose booking is paused; says until when.
    @Transactional
    public void requireNotPaused() {
        pausedUntil(rows.missed(caller.pseudonym(), since())).ifPresent(until -> {
            throw new BookingPaused(until);
        });
    }

    /// Whether a person's booking is paused.
    public boolean isPaused(String person) {
        return pausedUntil(rows.missed(person, since())).isPresent();
    }

    /// It was used, which was told later; the booking is locked.
    public void withdraw(UUID booking) {
        if (rows.withdraw(booking)) {
            rows.step(booking, NoShowStanding.WITHDRAWN, caller.pseudonym(), null, clock.instant());
        }
    }

    /// Looks at slots that are over only just; answers how many were found.
    @Transactional
    int note() {
        return note(config.after().plus(JUST_OVER));
    }

    /// Looks at all, for a closure that was taken back late, or after a long standstill.
    @Transactional
    int noteLate() {
        return note(EVER);
    }

    private int note(Duration within) {
        List<BookingNoShow> missed = rows.note(config.after(), within, NOTED_AT_ONCE);
        for (BookingNoShow each : missed) {
            rows.step(each.booking(), NoShowStanding.COUNTED, null, null, clock.instant());
            outbox.append(each);
        }
        return missed.size();
    }

    @Transactional
    StandingView standing() {
        List<Instant> missed = rows.missed(caller.pseudonym(), since());
        Instant until = pausedUntil(missed).orElse(null);
        return new StandingView(
                missed.size(),
                config.most(),
                rows.lateCancellations(caller.pseudonym(), since()),
                until,
                until == null ? null : Jalali.of(until));
    }

    private Instant since() {
        return clock.instant().minus(config.counts());
    }

    /// The pause ends when only fewer than too many count: with the oldest of the latest so many.
    private Optional<Instant> pausedUntil(List<Instant> missed) {
        return missed.size() < config.most()
                ? Optional.empty()
                : Optional.of(missed.get(config.most() - 1).plus(config.counts()));
    }

    @Transactional
    Page<NoShowView> own(PageRequest page) {
        return Page.of(rows.ofCaller(caller.pseudonym(), page), page, NoShowRepository::ofLast, this::view);
    }

    /// Excuses for those who work at a venue or own it, appeals for those who decide in a county or everywhere.
    @Transactional
    Page<NoShowView> waiting(PageRequest page) {
        List<NoShow> found = caller.has(Roles.VENUE_OPERATOR) || caller.has(Roles.CAPACITY_OWNER)
                ? rows.waiting(venues.codesOfStaffOrOwner(), page)
                : rows.waiting(
                        caller.has(Roles.AUDITOR) ? null : caller.county().orElse("-"), page);
        return Page.of(found, page, NoShowRepository::ofOldest, this::view);
    }

    @Transactional
    NoShowView read(UUID booking) {
        return rows.find(booking)
                .filter(noShow -> isMine(noShow) || isAtMyVenue(noShow) || isOfMyCounty(noShow))
                .map(this::view)
                .orElseThrow(() -> new NoShowNotFound(booking));
    }

    /// Asked once; the same again is no other excuse.
    @Transactional
    NoShowView excuse(UUID booking, NewExcuse request) {
        NoShow noShow = mine(booking);
        if (noShow.standing() == NoShowStanding.EXCUSE_ASKED && noShow.excuse() == request.reason()) {
            return view(noShow);
        }
        requireStanding(noShow, NoShowStanding.COUNTED);
        requireWithin(noShow, config.excuseWithin());
        rows.excuse(booking, request.reason());
        return move(noShow, NoShowStanding.EXCUSE_ASKED, request.reason().name());
    }

    @Transactional
    NoShowView appeal(UUID booking) {
        NoShow noShow = mine(booking);
        if (noShow.standing() == NoShowStanding.APPEALED) {
            return view(noShow);
        }
        requireStanding(noShow, NoShowStanding.EXCUSE_REFUSED);
        requireWithin(noShow, config.appealWithin());
        return move(noShow, NoShowStanding.APPEALED, null);
    }

    /// By those who work at the venue or own it.
    @Transactional
    NoShowView decideExcuse(UUID booking, NewDecision decision, long seen) {
        NoShow noShow = locked(booking).filter(this::isAtMyVenue).orElseThrow(() -> new NoShowNotFound(booking));
        StaleVersion.check(seen, noShow.version());
        requireStanding(noShow, NoShowStanding.EXCUSE_ASKED);
        requireOther(noShow);
        rows.decided(booking, caller.pseudonym());
        return decide(noShow, decision, NoShowStanding.EXCUSE_REFUSED);
    }

    /// By another body than the venue, and another person than who decided first.
    @Transactional
    NoShowView decideAppeal(UUID booking, NewDecision decision, long seen) {
        NoShow noShow = locked(booking).filter(this::isOfMyCounty).orElseThrow(() -> new NoShowNotFound(booking));
        StaleVersion.check(seen, noShow.version());
        requireStanding(noShow, NoShowStanding.APPEALED);
        requireOther(noShow);
        rows.appealDecided(booking, caller.pseudonym());
        return decide(noShow, decision, NoShowStanding.APPEAL_REFUSED);
    }

    private NoShowView decide(NoShow noShow, NewDecision decision, NoShowStanding refused) {
        if (!decision.excused()) {
            return move(noShow, refused, decision.reason().name());
        }
        rows.excuseBooking(noShow.bookingId());
        outbox.append(new NoShowExcused(noShow.bookingId(), noShow.venueCode(), noShow.county()));
        return move(noShow, NoShowStanding.EXCUSED, decision.reason().name());
    }

    private NoShowView move(NoShow noShow, NoShowStanding to, @Nullable String reason) {
        rows.move(noShow.bookingId(), to);
        rows.step(noShow.bookingId(), to, caller.pseudonym(), reason, clock.instant());
        return view(rows.find(noShow.bookingId()).orElseThrow(() -> new NoShowNotFound(noShow.bookingId())));
    }

    private NoShow mine(UUID booking) {
        return locked(booking).filter(this::isMine).orElseThrow(() -> new NoShowNotFound(booking));
    }

    private Optional<NoShow> locked(UUID booking) {
        rows.lock(booking);
        return rows.find(booking);
    }

    private boolean isMine(NoShow noShow) {
        return caller.has(Roles.CITIZEN) && noShow.caller().equals(caller.pseudonym());
    }

    private boolean isAtMyVenue(NoShow noShow) {
        return venues.codesOfStaffOrOwner().contains(noShow.venueCode());
    }

    private boolean isOfMyCounty(NoShow noShow) {
        if (caller.has(Roles.AUDITOR)) {
            return true;
        }
        return caller.has(Roles.DESK_OFFICER)
                && caller.county()
                        .filter(county -> county.equals(noShow.county()))
                        .isPresent();
    }

    private void requireOther(NoShow noShow) {
        if (caller.pseudonym().equals(noShow.caller()) || caller.pseudonym().equals(noShow.decidedBy())) {
            throw new NoShowOtherDecides();
        }
    }

    private static void requireStanding(NoShow noShow, NoShowStanding standing) {
        if (noShow.standing() != standing) {
            throw new NoShowState(noShow.standing());
        }
    }

    private void requireWithin(NoShow noShow, Duration time) {
        Instant until = noShow.notedAt().plus(time);
        if (until.isBefore(clock.instant())) {
            throw new ExcuseTooLate(until);
        }
    }

    private NoShowView view(NoShow noShow) {
        return NoShowView.of(noShow, rows.steps(noShow.bookingId()), config);
    }
}
