package hamgara.card.guardian;

import hamgara.card.area.Areas;
import hamgara.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// Tells the others of consents that ended on an eighteenth birthday; they count no more by themselves.
@ApplicationScoped
class ConsentEnds {

    private static final int ROWS = 100;

    private final GuardianConsentRepository consents;
    private final Areas areas;
    private final Outbox outbox;
    private final Clock clock;

    ConsentEnds(GuardianConsentRepository consents, Areas areas, Outbox outbox, Clock clock) {
        this.consents = consents;
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hamgara.consent-ends.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        while (QuarkusTransaction.requiringNew().call(this::tellSome)) {}
    }

    private boolean tellSome() {
        List<GuardianConsent> ended = consents.ended(areas.today(), ROWS);
        for (GuardianConsent consent : ended) {
            consent.endedAt = clock.instant();
            outbox.append(new GuardianConsentChanged(
                    consent.id, consent.minorId, consent.guardianId, GuardianConsent.State.ENDED));
        }
        return ended.size() == ROWS;
    }
}
