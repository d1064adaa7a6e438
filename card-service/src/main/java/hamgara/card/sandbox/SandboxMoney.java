package hamgara.card.sandbox;

import hamgara.card.fund.Funds;
import hamgara.card.ledger.Account;
import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Ledger;
import hamgara.card.ledger.Move;
import hamgara.card.pocket.MoneyGrant;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.venue.VenueFacts;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Grants allowances of the ordinary kind, out of the fund of the sandbox.
@ApplicationScoped
class SandboxMoney {

    private static final long FUND = 1_000_000_000_000L;

    private final SandboxRows rows;
    private final Funds funds;
    private final Ledger ledger;
    private final Pockets pockets;
    private final Clock clock;

    SandboxMoney(SandboxRows rows, Funds funds, Ledger ledger, Pockets pockets, Clock clock) {
        this.rows = rows;
        this.funds = funds;
        this.ledger = ledger;
        this.pockets = pockets;
        this.clock = clock;
    }

    PocketFacts grant(VenueFacts venue, UUID person, UUID enrolment, ProgrammeTerms terms, long rials) {
        Instant now = clock.instant();
        rows.newFund(venue.county(), FUND, now)
                .ifPresent(fund -> ledger.post(
                        JournalKind.TOP_UP, new Move(Account.external(), Account.fund(fund), Move.RIALS, FUND)));
        LocalDate today = Tehran.dayOf(now);
        var shares = new TreeMap<>(Map.of(rows.fund(venue.county()).orElseThrow(), rials));
        funds.allocate(shares);
        UUID pocket = Ids.next();
        pockets.grant(new MoneyGrant(
                pocket,
                enrolment,
                person,
                terms.programme(),
                venue.category(),
                Tehran.monthOf(today),
                Tehran.monthEnd(today),
                terms.spendPriority(),
                shares));
        return pockets.find(pocket).orElseThrow();
    }
}
