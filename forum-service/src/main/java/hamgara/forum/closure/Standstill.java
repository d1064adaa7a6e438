package hamgara.forum.closure;

import hamgara.kit.time.ClosureNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a county from being closed for so long that its clocks would never run out: notices are bounded one by one,
/// and this bounds what they come to together.
@ApplicationScoped
class Standstill {

    /// In a row, with the holidays and weekends between; heat and dust do not last as long.
    static final int MOST_DAYS = 90;

    private final ClosureRepository closures;

    Standstill(ClosureRepository closures) {
        this.closures = closures;
    }

    /// Whether a county would be closed for longer than that with one more notice. Asked while clocks are kept still.
    boolean comesWith(ClosureNotice notice, String county, LocalDate from, LocalDate until) {
        List<ClosureNotice> closed = Stream.concat(
                        closures.of(county, from.minusDays(MOST_DAYS)).stream().map(Closure::notice), Stream.of(notice))
                .toList();
        return new OfficeTime(closed, county).isClosedLonger(MOST_DAYS, from, until);
    }
}
