package hamgara.card.pocket;

import hamgara.card.fund.Funds;
import hamgara.card.ledger.Account;
import hamgara.card.ledger.JournalKind;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Ends pockets of money after their last day and tells beforehand.
///
/// What is held or set aside for use without a network stays good; it goes home when it is let go. Pockets come
/// first and the funds after all of them, in the order of their ids.
@ApplicationScoped
class PocketExpiry {

    private static final int CHUNK = 50;

    private final PocketRows rows;
    private final PocketFunding funding;
    private final Funds funds;
    private final Outbox outbox;
    private final Clock clock;
    private final int daysBefore;

    PocketExpiry(
            PocketRows rows,
            PocketFunding funding,
            Funds funds,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hamgara.pocket-expiry.told-days-before") int daysBefore) {
        this.rows = rows;
        this.funding = funding;
        this.funds = funds;
        this.outbox = outbox;
        this.clock = clock;
        this.daysBefore = daysBefore;
    }

    @Scheduled(
            every = "{hamgara.pocket-expiry.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "pocket-expiry")
    void run() {
        while (QuarkusTransaction.requiringNew().call(this::expire) == CHUNK) {}
        while (QuarkusTransaction.requiringNew().call(this::remind) == CHUNK) {}
    }

    private int expire() {
        List<PocketFacts> past = rows.past(today(), CHUNK);
        var credits = new TreeMap<UUID, Long>();
        for (PocketFacts pocket : past) {
            long left = rows.end(pocket.id(), "EXPIRED").orElse(0);
            if (left > 0) {
                funding.sendHome(JournalKind.EXPIRY, pocket.id(), Account.pocket(pocket.id()), left)
                        .credits()
                        .forEach((fund, part) -> credits.merge(fund, part, Long::sum));
            }
            outbox.append(
                    new PocketEvent.Expired(pocket.id(), pocket.programme(), pocket.category(), left, pocket.endsOn()));
        }
        funds.takeBack(credits);
        return past.size();
    }

    private int remind() {
        LocalDate today = today();
        List<PocketFacts> ending = rows.endingSoon(today, today.plusDays(daysBefore), CHUNK);
        for (PocketFacts pocket : ending) {
            outbox.append(new PocketEvent.ExpiringSoon(
                    pocket.id(), pocket.programme(), pocket.category(), pocket.available(), pocket.endsOn()));
        }
        return ending.size();
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
