package hamgara.launcher.demo;

import hamgara.launcher.ClockAhead;
import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Time in the dialogue halls. What is due there is due in working days, so forum-service starts again with its clock
/// set ahead; on a platform that somebody else runs no clock is touched. Tokens keep the time of the world.
final class HallTime {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final Duration TO_COME_IN = Duration.ofSeconds(20);
    private static final Duration BEFORE_MIDNIGHT = Duration.ofSeconds(60);

    private final Api api;
    private final Cast cast;
    private final @Nullable Stack stack;
    private @Nullable Duration ahead;

    HallTime(Api api, Cast cast, @Nullable Stack stack) {
        this.api = api;
        this.cast = cast;
        this.stack = stack;
    }

    /// Whether days can be let pass.
    boolean isOurs() {
        return stack != null;
    }

    Instant now() {
        if (ahead == null) {
            ahead = asked();
        }
        return cast.clock().instant().plus(ahead);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Cast.TEHRAN);
    }

    /// Days of notice before a session; at somebody else's there is no time for any.
    int noticeDays() {
        return isOurs() ? 3 : 0;
    }

    /// When the next session begins: in the evening after the days of notice; at somebody else's at once.
    Instant nextSession() {
        return isOurs() ? evening(today().plusDays(noticeDays() + 1L)) : soon();
    }

    /// When a session begins that is to be after this moment; at somebody else's at once as well.
    Instant sessionAfter(Instant moment) {
        return isOurs() ? evening(LocalDate.ofInstant(moment, Cast.TEHRAN).plusDays(1)) : soon();
    }

    /// Of that day, or of the next if it is a Friday.
    private static Instant evening(LocalDate day) {
        LocalDate open = day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.plusDays(1) : day;
        return open.atTime(EVENING).atZone(Cast.TEHRAN).toInstant();
    }

    /// In a moment, or when the next day begins, since a session is opened on its day.
    private Instant soon() {
        Instant soon = now().plus(TO_COME_IN);
        LocalDate day = LocalDate.ofInstant(soon.plus(BEFORE_MIDNIGHT), Cast.TEHRAN);
        return day.equals(LocalDate.ofInstant(soon, Cast.TEHRAN))
                ? soon
                : day.atStartOfDay(Cast.TEHRAN).toInstant();
    }

    /// Comes to this moment, unless it is over.
    void passTo(Instant moment) {
        Duration wanted = Duration.between(cast.clock().instant(), moment)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        if (stack == null) {
            return;
        }
        ClockAhead clock = ClockAhead.of(stack);
        if (wanted.compareTo(clock.get()) > 0) {
            clock.growTo(wanted);
            stack.stop(Part.FORUM);
            stack.start(Part.FORUM);
            ahead = wanted;
            api.until(reply -> reply.is(200), () -> api.publicly().get("/v1/halls?limit=1"));
        }
    }

    /// The service says what time it is when it keeps a draft.
    private Duration asked() {
        String path = "/v1/drafts/" + UUID.randomUUID();
        Reply draft = api.as(cast.neighbour(1)).put(path, Map.of("lang", "fa")).must(200);
        api.as(cast.neighbour(1)).delete(path).must(204);
        return Duration.between(cast.clock().instant(), Instant.parse(draft.text("/savedAt")));
    }
}
