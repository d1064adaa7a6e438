package hamgara.card.undo;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.programme.Limit;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Limits;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Marks redemptions as taken back that two people have struck, so that nobody takes them back once more.
@ApplicationScoped
public class StruckRedemptions {

    private final UndoRows rows;
    private final Cards cards;
    private final Programmes programmes;
    private final Limits limits;
    private final Outbox outbox;
    private final Clock clock;

    StruckRedemptions(UndoRows rows, Cards cards, Programmes programmes, Limits limits, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.programmes = programmes;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Struck(UndoRows.Redeemed redeemed, CardFacts card) {}

    /// Keeps the redemptions among some journals for the caller, in the order of their ids.
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<UUID> journals) {
        rows.lockedOf(journals);
    }

    /// Takes them off the limits.
    @Transactional(TxType.MANDATORY)
    public void giveBack(Collection<UUID> journals) {
        struck(journals).stream()
                .sorted(Comparator.comparing(
                                (Struck struck) -> struck.card().enrolment().programme())
                        .thenComparing(
                                struck -> struck.card().enrolment().person().id()))
                .forEach(struck -> limits.giveBack(
                        programmes.terms(
                                struck.card().enrolment().programme(),
                                struck.card().enrolment().programmeVersion()),
                        struck.card().enrolment().person().id(),
                        struck.redeemed().category(),
                        struck.redeemed().occurredAt(),
                        Limit.Measure.ENTRIES,
                        struck.redeemed().units()));
    }

    /// Notes which journals reversed them.
    @Transactional(TxType.MANDATORY)
    public void record(Map<UUID, UUID> reversals, String by) {
        for (Struck struck : struck(reversals.keySet())) {
            UndoRows.Redeemed redeemed = struck.redeemed();
            UUID reversal = Objects.requireNonNull(reversals.get(redeemed.journal()));
            rows.insert(redeemed.id(), reversal, clock.instant(), by);
            outbox.append(new RedemptionUndone(
                    redeemed.card(),
                    redeemed.id(),
                    redeemed.venue(),
                    redeemed.category(),
                    redeemed.units(),
                    struck.card().enrolment().county()));
        }
    }

    private List<Struck> struck(Collection<UUID> journals) {
        return rows.lockedOf(journals).stream()
                .map(redemption -> rows.find(redemption).orElseThrow())
                .map(redeemed ->
                        new Struck(redeemed, cards.find(redeemed.card()).orElseThrow()))
                .toList();
    }
}
