package hamgara.forum.closure;

import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// Tells the working time of a county: weekends, holidays and this service's closure notices.
@ApplicationScoped
public class AnswerClock {

    private final ClosureRepository closures;

    AnswerClock(ClosureRepository closures) {
        this.closures = closures;
    }

    /// The working time from this day on. No notice for the county is written before the caller's transaction ends:
    /// a clock that begins now has seen every notice, or the notice will see the clock.
    @Transactional(Transactional.TxType.MANDATORY)
    public OfficeTime of(String county, Instant from) {
        closures.shareWithClocks(county);
        return known(county, from);
    }

    /// The same for a clock that may pass over what the venue service was told of.
    @Transactional(Transactional.TxType.MANDATORY)
    public OfficeTime of(String county, Instant from, boolean alsoOfVenues) {
        closures.shareWithClocks(county);
        return known(county, from, alsoOfVenues);
    }

    /// The same without keeping notices away, for a clock that is looked at again after each of them.
    @Transactional(Transactional.TxType.MANDATORY)
    public OfficeTime known(String county, Instant from) {
        return known(county, from, true);
    }

    /// The same for a clock that may pass over what the venue service was told of.
    @Transactional(Transactional.TxType.MANDATORY)
    public OfficeTime known(String county, Instant from, boolean alsoOfVenues) {
        return new OfficeTime(
                closures.of(county, Tehran.dayOf(from)).stream()
                        .filter(closure -> alsoOfVenues || !closure.isOfVenues())
                        .map(Closure::notice)
                        .toList(),
                county);
    }
}
