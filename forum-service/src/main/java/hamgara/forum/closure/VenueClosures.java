package hamgara.forum.closure;

import hamgara.forum.county.Counties;
import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.time.ClosureNotice;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears of the closures of whole counties that the venue service was told of: heat and dust close offices too. They
/// move clocks like our own, and a day that both close is closed once.
@ApplicationScoped
class VenueClosures implements EventHandler {

    static final String ISSUER = "venue-service";

    private static final String ANNOUNCED = "hamgara.venue.closure-notice-announced.v1";
    private static final String REVOKED = "hamgara.venue.closure-notice-revoked.v1";

    private static final int MOST_DAYS = 366;

    private final ClosureRepository closures;
    private final Standstill standstill;
    private final Counties counties;
    private final Event<ClosureAnnounced> announced;
    private final Event<ClosureRevoked> revoked;
    private final Clock clock;

    VenueClosures(
            ClosureRepository closures,
            Standstill standstill,
            Counties counties,
            Event<ClosureAnnounced> announced,
            Event<ClosureRevoked> revoked,
            Clock clock) {
        this.closures = closures;
        this.standstill = standstill;
        this.counties = counties;
        this.announced = announced;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(ANNOUNCED, REVOKED);
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals(ANNOUNCED)) {
            announced(event.subject(), event.as(Notice.class));
        } else {
            revoked(event.subject());
        }
    }

    private void announced(UUID id, Notice notice) {
        String within = notice.area() == null ? "" : notice.area();
        List<String> meant = counties.all().stream()
                .filter(county -> county.startsWith(within))
                .sorted()
                .toList();
        closures.keepClocksStill(meant);
        List<String> reached =
                meant.stream().filter(county -> !standsStill(notice, county)).toList();
        if (reached.isEmpty()) {
            return;
        }
        var closure = new Closure();
        closure.id = id;
        closure.counties = reached.toArray(String[]::new);
        closure.fromOn = notice.fromOn();
        closure.toOn = notice.toOn();
        closure.kind = notice.kind();
        closure.endTime = notice.closesAt();
        closure.appliesTo = new String[] {ClosureNotice.Applies.AGENCIES.name(), ClosureNotice.Applies.VENUES.name()};
        closure.lang = "en";
        closure.title = notice.reason();
        closure.issuedAt = clock.instant();
        closure.issuedBy = ISSUER;
        closures.persistAndFlush(closure);
        announced.fire(new ClosureAnnounced(
                id,
                reached,
                closure.fromOn,
                closure.toOn,
                closure.kind,
                closure.endTime,
                closure.applies().stream().sorted().toList()));
    }

    /// A closure that would leave a county closed for ever moves no clock there: venues may well close for so long,
    /// duties do not end. One that cannot be read is none.
    private boolean standsStill(Notice notice, String county) {
        if (ChronoUnit.DAYS.between(notice.fromOn(), notice.toOn()) > MOST_DAYS) {
            throw new IllegalArgumentException("A closure of more than a year");
        }
        var closed = ClosureNotice.ofDays(
                Set.of(county),
                notice.fromOn(),
                notice.toOn(),
                notice.kind(),
                notice.closesAt(),
                Set.of(ClosureNotice.Applies.AGENCIES),
                clock.instant());
        boolean isTooLong = standstill.comesWith(closed, county, notice.fromOn(), notice.toOn());
        if (isTooLong) {
            Log.warnf("A closure of venues moves no clock in county %s: it would be closed for too long", county);
        }
        return isTooLong;
    }

    private void revoked(UUID id) {
        closures.findByIdOptional(id).ifPresent(closure -> {
            closures.keepClocksStill(List.of(closure.counties));
            if (closures.revoke(id, clock.instant())) {
                revoked.fire(new ClosureRevoked(id, List.of(closure.counties)));
            }
        });
    }

    /// What this service reads of the venue service's event.
    record Notice(
            @Nullable String area,
            ClosureNotice.Kind kind,
            LocalDate fromOn,
            LocalDate toOn,
            @Nullable LocalTime closesAt,
            String reason) {}
}
