package hamgara.forum.closure;

import hamgara.kit.time.Tehran;
import hamgara.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// Tells when something is due in the working time of a county: weekends, holidays and this service's closure notices.
@ApplicationScoped
public class AnswerClock {

    private final ClosureRepository closures;

    AnswerClock(ClosureRepository closures) {
        this.closures = closures;
    }

    /// The end of office hours on the n-th working day after the day of `from`. Depends on nothing but its arguments
    /// and the dated data, so working it out again gives the same instant until a new notice comes.
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant dueAfter(Instant from, int workingDays, String county) {
        closures.shareWithClocks(county);
        var notices = closures.of(county, Tehran.dayOf(from)).stream()
                .map(Closure::notice)
                .toList();
        return WorkingCalendar.provincial().withNotices(notices).dueAfter(from, workingDays, county);
    }
}
