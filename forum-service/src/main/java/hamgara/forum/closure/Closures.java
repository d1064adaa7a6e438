package hamgara.forum.closure;

import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.ClosureNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Announces closures and calls them off; whoever keeps due dates hears of it in the same transaction.
@ApplicationScoped
class Closures {

    private static final int MOST_DAYS = 60;

    private final ClosureRepository closures;
    private final Standstill standstill;
    private final Outbox outbox;
    private final Clock clock;

    Closures(ClosureRepository closures, Standstill standstill, Outbox outbox, Clock clock) {
        this.closures = closures;
        this.standstill = standstill;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ClosureNoticeView announce(NewClosureNotice request, String role) {
        long days = ChronoUnit.DAYS.between(request.fromOn(), request.toOn());
        if (days < 0 || days > MOST_DAYS) {
            throw new ClosureDatesWrong(MOST_DAYS).at("/toOn");
        }
        if ((request.kind() == ClosureNotice.Kind.SHORT_DAY) != (request.endTime() != null)) {
            throw new ClosureHoursWrong().at("/endTime");
        }
        closures.keepClocksStill(request.counties());
        String lang = request.lang() == null ? "fa" : request.lang();
        var closure = new Closure();
        closure.id = Ids.next();
        closure.counties = request.counties().stream().sorted().toArray(String[]::new);
        closure.fromOn = request.fromOn();
        closure.toOn = request.toOn();
        closure.kind = request.kind();
        closure.endTime = request.endTime();
        closure.appliesTo =
                request.appliesTo().stream().map(Enum::name).sorted().toArray(String[]::new);
        closure.lang = lang;
        closure.title = Words.of(request.title(), lang, "/title");
        closure.issuedAt = clock.instant();
        closure.issuedBy = role;
        for (String county : closure.counties) {
            if (standstill.comesWith(closure.notice(), county, closure.fromOn, closure.toOn)) {
                throw new ClosureTooLong(county, Standstill.MOST_DAYS);
            }
        }
        closures.persistAndFlush(closure);
        outbox.append(new ClosureAnnounced(
                closure.id,
                List.of(closure.counties),
                closure.fromOn,
                closure.toOn,
                closure.kind,
                closure.endTime,
                closure.applies().stream().sorted().toList()));
        return ClosureNoticeView.of(closure);
    }

    List<String> countiesOf(UUID id) {
        return List.of(closures.findByIdOptional(id).orElseThrow(ClosureNotFound::new).counties);
    }

    /// Safe to repeat: it is called off once.
    @Transactional
    ClosureNoticeView revoke(UUID id) {
        Closure closure = closures.findByIdOptional(id).orElseThrow(ClosureNotFound::new);
        closures.keepClocksStill(List.of(closure.counties));
        if (closures.revoke(id, clock.instant())) {
            outbox.append(new ClosureRevoked(id, List.of(closure.counties)));
        }
        closures.getSession().refresh(closure);
        return ClosureNoticeView.of(closure);
    }

    List<ClosureNoticeView> list(@Nullable String county, @Nullable UUID before, int limit) {
        return closures.list(county, before, limit).stream()
                .map(ClosureNoticeView::of)
                .toList();
    }
}
