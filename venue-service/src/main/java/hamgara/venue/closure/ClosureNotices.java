package hamgara.venue.closure;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.closure.ClosureNotice.Kind;
import hamgara.venue.closure.ClosureNotice.Scope;
import hamgara.venue.closure.ClosureRepository.Lock;
import hamgara.venue.closure.ClosureRepository.Member;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Announces that all venues of an area are closed, and takes it back. Locks the list of venues first, then
/// each venue in the order of their ids.
@ApplicationScoped
class ClosureNotices {

    private static final int MOST_DAYS = 31;
    private static final String VENUE_REGISTERED = "hamgara.venue.venue-registered.v1";

    private final ClosureNoticeRepository notices;
    private final ClosureRepository repository;
    private final Closures closures;
    private final Venues venues;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ClosureNotices(
            ClosureNoticeRepository notices,
            ClosureRepository repository,
            Closures closures,
            Venues venues,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.repository = repository;
        this.closures = closures;
        this.venues = venues;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ClosureNoticeView announce(NewClosureNotice request) {
        requireFitting(request);
        requireOffice(request.scope(), request.area());
        var notice = new ClosureNotice(request, clock.instant(), caller.pseudonym());
        List<Stretch> stretches = Stretch.of(notice, notice.announcedAt);
        if (stretches.isEmpty()) {
            throw new ClosureRefusal.ClosurePast().at("/toOn");
        }
        repository.lockList(Lock.ALONE);
        notices.persistAndFlush(notice);
        List<Member> members = repository.lockedMembers(request.area() == null ? "" : request.area());
        closures.close(members.stream()
                .flatMap(venue -> closed(notice, stretches, venue.id(), venue.code(), venue.county()))
                .toList());
        outbox.append(ClosureNoticeEvent.ClosureNoticeAnnounced.of(notice, members.size()));
        return view(notice);
    }

    private static Stream<Closed> closed(
            ClosureNotice notice, List<Stretch> stretches, UUID venue, String code, @Nullable String county) {
        return stretches.stream().map(stretch -> new Closed(new Closure(venue, stretch, notice), code, county));
    }

    private static void requireFitting(NewClosureNotice request) {
        int digits = request.area() == null ? 0 : request.area().length();
        int fitting = switch (request.scope()) {
            case COUNTRY -> 0;
            case PROVINCE -> 2;
            case COUNTY -> 4;
        };
        if (digits != fitting) {
            throw new ClosureRefusal.ClosureAreaWrong().at("/area");
        }
        Jalali.dateOf(request.fromOn()); // refuses days that no calendar here knows
        Jalali.dateOf(request.toOn());
        long days = ChronoUnit.DAYS.between(request.fromOn(), request.toOn()) + 1;
        if (days < 1 || days > MOST_DAYS || request.toOn().isAfter(Stretch.LAST_DAY)) {
            throw new ClosureRefusal.ClosureNotOrdered(MOST_DAYS).at("/toOn");
        }
        if ((request.kind() == Kind.SHORT_DAY) != (request.closesAt() != null)) {
            throw new ClosureRefusal.ClosingHourWrong().at("/closesAt");
        }
    }

    /// A governor closes the county or province of the office, an administrator any area.
    private void requireOffice(Scope scope, @Nullable String area) {
        boolean own = scope != Scope.COUNTRY
                && caller.has(Roles.GOVERNOR)
                && caller.county().filter(office -> office.equals(area)).isPresent();
        if (!own && !caller.has(Roles.ADMIN)) {
            throw new ClosureRefusal.ClosureNotYours();
        }
    }

    @Transactional
    ClosureNoticeView revoke(UUID id, long seen) {
        repository.lockList(Lock.ALONE);
        ClosureNotice notice = notices.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ClosureRefusal.ClosureNoticeNotFound(id));
        requireOffice(notice.scope, notice.area);
        if (notice.revokedAt != null) {
            throw new ClosureRefusal.ClosureRevokedBefore();
        }
        Instant now = clock.instant();
        if (notice.toOn.isBefore(Tehran.dayOf(now))) {
            throw new ClosureRefusal.ClosureOver();
        }
        StaleVersion.check(seen, notice.version);
        repository.lockedMembers(notice.area == null ? "" : notice.area);
        String by = caller.pseudonym();
        notice.revokedAt = now;
        notice.revokedBy = by;
        notices.flush();
        closures.tellReopened(repository.revoke(id, now, by));
        outbox.append(new ClosureNoticeEvent.ClosureNoticeRevoked(id, notice.scope, notice.area));
        return view(notice);
    }

    @Transactional
    ClosureNoticeView read(UUID id) {
        return view(notices.findByIdOptional(id).orElseThrow(() -> new ClosureRefusal.ClosureNoticeNotFound(id)));
    }

    @Transactional
    Page<ClosureNoticeView> newest(@Nullable String county, PageRequest page) {
        return Page.of(notices.newest(county, page), page, notice -> Cursor.of(notice.id), this::view);
    }

    /// A venue that is registered while a notice stands is closed by it like the others.
    void onVenue(@Observes hamgara.kit.outbox.Event event) {
        if (!event.type().equals(VENUE_REGISTERED)) {
            return;
        }
        repository.lockList(Lock.SHARED);
        Instant now = clock.instant();
        List<ClosureNotice> standing = notices.standing(Tehran.dayOf(now));
        if (standing.isEmpty()) {
            return;
        }
        VenueFacts venue = venues.of(event.subject());
        for (ClosureNotice notice : standing) {
            if (notice.reaches(venue.county())) {
                closures.close(closed(notice, Stretch.of(notice, now), venue.id(), venue.code(), venue.county())
                        .toList());
            }
        }
    }

    private ClosureNoticeView view(ClosureNotice notice) {
        return ClosureNoticeView.of(notice, repository.reach(notice.id));
    }
}
