package hamgara.card.authorization;

import hamgara.card.authorization.Authorization.State;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes captures out of their authorizations that two people have struck, so that nobody gives them back once more.
@ApplicationScoped
public class StruckCaptures {

    private static final String REASON = "STRUCK";

    private final AuthorizationRows rows;
    private final Captures captures;
    private final Holding holding;
    private final Outbox outbox;
    private final Clock clock;

    StruckCaptures(AuthorizationRows rows, Captures captures, Holding holding, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.captures = captures;
        this.holding = holding;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Keeps the authorizations of the captures among some journals for the caller, in the order of their ids.
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<UUID> journals) {
        captures.of(journals).stream()
                .map(Captures.Capture::authorization)
                .distinct()
                .forEach(rows::locked);
    }

    /// Strikes what is left of the captures among some journals. For the holder it comes off the limits too. The
    /// ledger is the caller's.
    @Transactional(TxType.MANDATORY)
    public void strike(Collection<UUID> journals, StruckFor whom, String by) {
        var byAuthorization = new LinkedHashMap<UUID, List<Captures.Capture>>();
        for (Captures.Capture capture : captures.of(journals)) {
            if (capture.left() > 0) {
                byAuthorization
                        .computeIfAbsent(capture.authorization(), id -> new ArrayList<>())
                        .add(capture);
            }
        }
        byAuthorization.forEach((id, struck) -> strike(rows.find(id).orElseThrow(), struck, whom, by));
    }

    private void strike(Authorization found, List<Captures.Capture> struck, StruckFor whom, String by) {
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        for (Captures.Capture capture : struck) {
            captures.struck(capture.journal(), capture.left());
            amounts.merge(capture.line(), capture.left(), Long::sum);
        }
        List<Holding.Change> changes = rows.lines(found.id()).stream()
                .map(line -> new Holding.Change(line, 0, 0, amounts.getOrDefault(line.number(), 0L)))
                .toList();
        if (whom == StruckFor.HOLDER) {
            holding.giveBack(found, changes);
        }
        List<Line> after = changes.stream().map(Holding.Change::after).toList();
        after.forEach(line -> rows.update(found.id(), line));
        boolean over = after.stream().allMatch(line -> line.open() == 0);
        boolean all = after.stream().allMatch(line -> line.kept() == 0);
        rows.update(found.id(), over ? (all ? State.REFUNDED : State.PARTIALLY_REFUNDED) : found.state());
        long amount = sum(changes, true);
        long entries = sum(changes, false);
        rows.insert(found.id(), new Step(Ids.next(), Step.Kind.REFUND, amount, entries, REASON, clock.instant(), by));
        outbox.append(new AuthorizationEvent.AuthorizationRefunded(
                found.id(), found.card(), found.venue(), amount, entries, REASON, found.county()));
    }

    private static long sum(List<Holding.Change> changes, boolean money) {
        return changes.stream()
                .filter(change -> change.line().isMoney() == money)
                .mapToLong(Holding.Change::refunded)
                .sum();
    }
}
