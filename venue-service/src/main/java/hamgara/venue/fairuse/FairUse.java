package hamgara.venue.fairuse;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.county.Counties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets limits of fair use and holds people to them.
@ApplicationScoped
public class FairUse {

    private static final int LOOKED_AHEAD_DAYS = 98;

    private final FairUseRepository limits;
    private final Counties counties;
    private final Caller caller;

    FairUse(FairUseRepository limits, Counties counties, Caller caller) {
        this.limits = limits;
        this.counties = counties;
        this.caller = caller;
    }

    @Transactional
    FairUseLimitView set(NewFairUseLimit request) {
        caller.requireCounty(request.county());
        counties.requireSwitchedOn(request.county());
        requireSome(request.perDay(), request.perWeek());
        limits.lockCounty(request.county());
        if (limits.exists(request)) {
            throw new FairUseRefusal.FairUseLimitExists();
        }
        var limit = new FairUseLimit(Ids.next(), request);
        limits.persistAndFlush(limit);
        return FairUseLimitView.of(limit);
    }

    @Transactional
    FairUseLimitView change(UUID id, FairUseChange change, long seen) {
        FairUseLimit limit = find(id);
        caller.requireCounty(limit.county);
        StaleVersion.check(seen, limit.version);
        requireSome(change.perDay(), change.perWeek());
        limit.perDay = change.perDay();
        limit.perWeek = change.perWeek();
        limits.flush();
        return FairUseLimitView.of(limit);
    }

    @Transactional
    void lift(UUID id, long seen) {
        FairUseLimit limit = find(id);
        caller.requireCounty(limit.county);
        StaleVersion.check(seen, limit.version);
        limits.delete(limit);
    }

    @Transactional
    FairUseLimitView view(UUID id) {
        return FairUseLimitView.of(find(id));
    }

    @Transactional
    Page<FairUseLimitView> of(@Nullable String county, PageRequest page) {
        return Page.of(limits.of(county, page), page, limit -> Cursor.of(limit.id), FairUseLimitView::of);
    }

    private FairUseLimit find(UUID id) {
        return limits.findByIdOptional(id).orElseThrow(() -> new FairUseRefusal.FairUseLimitNotFound(id));
    }

    private static void requireSome(@Nullable Integer perDay, @Nullable Integer perWeek) {
        if (perDay == null && perWeek == null) {
            throw new FairUseRefusal.FairUseLimitEmpty().at("/perWeek");
        }
    }

    /// Refuses when a place that a person has just taken, in this transaction, is one too many. The caller holds the
    /// lock of that person, so that nothing else of the person is counted or taken meanwhile.
    public void require(String person, UUID facility, Instant startsAt) {
        require(person, facility, startsAt, true);
    }

    /// Refuses when a place that a person would take is one too many; nothing keeps the person from taking others
    /// meanwhile.
    public void requireRoom(String person, UUID facility, Instant startsAt) {
        require(person, facility, startsAt, false);
    }

    /// Whether [#requireRoom] would let it pass.
    public boolean hasRoom(String person, UUID facility, Instant startsAt) {
        LocalDate day = Tehran.dayOf(startsAt);
        return tallies(person, facility, day, false).stream().allMatch(tally -> tally.hasRoomOn(day));
    }

    private void require(String person, UUID facility, Instant startsAt, boolean taken) {
        LocalDate day = Tehran.dayOf(startsAt);
        List<Tally> tallies = tallies(person, facility, day, taken);
        for (Tally tally : tallies) {
            if (!tally.hasRoomOn(day)) {
                throw new FairUseRefusal.LimitReached(
                        tally.isDayFull(day) ? "DAY" : "WEEK", tally.most(day), nextDay(tallies, day));
            }
        }
    }

    private List<Tally> tallies(String person, UUID facility, LocalDate day, boolean taken) {
        Instant from = Tehran.startOf(Tehran.weekOf(day));
        Instant until = Tehran.startOf(day.plusDays(LOOKED_AHEAD_DAYS + 7L));
        return limits.on(facility).stream()
                .map(limit -> new Tally(limit, days(limits.begins(person, limit, from, until), day, taken)))
                .toList();
    }

    /// The days of all places but the one asked for, which may be `taken` already.
    private static List<LocalDate> days(List<Instant> begins, LocalDate asked, boolean taken) {
        var days = new ArrayList<>(begins.stream().map(Tehran::dayOf).toList());
        if (taken) {
            days.remove(asked);
        }
        return days;
    }

    private static LocalDate nextDay(List<Tally> tallies, LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(LOOKED_AHEAD_DAYS))
                .filter(later -> tallies.stream().allMatch(tally -> tally.hasRoomOn(later)))
                .findFirst()
                .orElse(day.plusDays(LOOKED_AHEAD_DAYS));
    }

    /// A limit and the days of what a person has besides the place asked for.
    private record Tally(FairUseLimit limit, List<LocalDate> days) {

        boolean hasRoomOn(LocalDate day) {
            return !isDayFull(day) && !isWeekFull(day);
        }

        boolean isDayFull(LocalDate day) {
            return limit.perDay != null && days.stream().filter(day::equals).count() >= limit.perDay;
        }

        private boolean isWeekFull(LocalDate day) {
            LocalDate week = Tehran.weekOf(day);
            return limit.perWeek != null
                    && days.stream()
                                    .filter(other -> Tehran.weekOf(other).equals(week))
                                    .count()
                            >= limit.perWeek;
        }

        int most(LocalDate day) {
            Integer most = isDayFull(day) ? limit.perDay : limit.perWeek;
            return most == null ? 0 : most;
        }
    }
}
