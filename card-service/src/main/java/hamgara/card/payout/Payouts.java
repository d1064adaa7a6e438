package hamgara.card.payout;

import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Ledger;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.partner.PartnerFacts;
import hamgara.card.partner.Partners;
import hamgara.card.spreadsheet.Spreadsheet;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pays approved statements. The batch is locked by whoever changes it, then the payout, then the statements in the
/// order of their ids.
@ApplicationScoped
class Payouts {

    private static final UUID LATEST = new UUID(-1, -1);

    private final PayoutRows rows;
    private final PayoutMoves moves;
    private final PayoutConfig config;
    private final Partners partners;
    private final Ledger ledger;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Payouts(
            PayoutRows rows,
            PayoutMoves moves,
            PayoutConfig config,
            Partners partners,
            Ledger ledger,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.config = config;
        this.partners = partners;
        this.ledger = ledger;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// One payout for each partner with something due over all its statements; the others wait.
    @Transactional
    PayoutBatchView propose(String county) {
        caller.requireCounty(county);
        Map<UUID, List<PayoutRows.Waiting>> waiting = rows.waiting(county).stream()
                .collect(Collectors.groupingBy(PayoutRows.Waiting::partner, TreeMap::new, Collectors.toList()));
        UUID batch = Ids.next();
        rows.insertBatch(batch, county, caller.pseudonym(), now());
        int payouts = 0;
        for (var entry : waiting.entrySet()) {
            PartnerFacts partner = partners.find(entry.getKey()).orElseThrow();
            long due =
                    entry.getValue().stream().mapToLong(PayoutRows.Waiting::due).sum();
            UUID account = partner.bankAccount().orElse(null);
            if (due > 0 && partner.payable() && account != null) {
                List<UUID> statements = entry.getValue().stream()
                        .map(PayoutRows.Waiting::statement)
                        .toList();
                rows.insertPayout(Ids.next(), batch, partner.id(), account, due, statements);
                payouts++;
            }
        }
        if (payouts == 0) {
            throw new PayoutRefusal.NothingToPayOut();
        }
        outbox.append(new PayoutEvent.BatchProposed(batch, county, payouts));
        return read(batch);
    }

    @Transactional
    PayoutBatchView approve(UUID id) {
        Batch batch = locked(id);
        batch.require(PayoutBatchView.State.PROPOSED);
        if (batch.proposedBy().equals(caller.pseudonym())) {
            throw new PayoutRefusal.PayoutSecondPerson();
        }
        Instant now = now();
        rows.approve(id, caller.pseudonym(), now, now.plus(config.coolingOff()));
        outbox.append(new PayoutEvent.BatchApproved(id, batch.county()));
        return read(id);
    }

    /// The money is owed no longer from here on; should the bank refuse, it is owed again.
    @Transactional
    PayoutBatchView send(UUID id) {
        Batch batch = locked(id);
        batch.require(PayoutBatchView.State.APPROVED);
        Instant now = now();
        Instant sendableAt = batch.sendableAt();
        if (sendableAt != null && now.isBefore(sendableAt)) {
            throw new PayoutRefusal.PayoutCoolingOff(sendableAt);
        }
        int sent = 0;
        for (PayoutRows.Payout payout : rows.payouts(id)) {
            if (isStillDue(payout)) {
                rows.sent(payout.id(), ledger.post(JournalKind.PAYOUT, moves.moves(payout.id())));
                outbox.append(new PayoutEvent.PayoutSent(payout.id(), payout.partner(), payout.county()));
                sent++;
            } else {
                rows.leaveOut(payout.id());
                outbox.append(new PayoutEvent.PayoutLeftOut(payout.id(), payout.partner(), payout.county()));
            }
        }
        if (sent == 0) {
            throw new PayoutRefusal.PayoutHeld();
        }
        rows.send(id, caller.pseudonym(), now);
        return read(id);
    }

    /// Much may have come to light in the pause: a case, a struck use, a suspended partner, another account.
    private boolean isStillDue(PayoutRows.Payout payout) {
        OptionalLong due = moves.dueNow(payout.id());
        PartnerFacts partner = partners.find(payout.partner()).orElseThrow();
        return due.isPresent()
                && due.getAsLong() == payout.amount()
                && partner.payable()
                && partner.bankAccount().filter(payout.account()::equals).isPresent();
    }

    @Transactional
    PayoutBatchView cancel(UUID id) {
        Batch batch = locked(id);
        if (batch.state() != PayoutBatchView.State.APPROVED) {
            batch.require(PayoutBatchView.State.PROPOSED);
        }
        rows.cancel(id);
        outbox.append(new PayoutEvent.BatchCancelled(id, batch.county()));
        return read(id);
    }

    @Transactional
    PayoutBatchView confirm(UUID batch, UUID id, String reference) {
        PayoutRows.Payout payout = lockedSent(batch, id);
        rows.confirmed(id, reference);
        outbox.append(new PayoutEvent.PayoutConfirmed(id, payout.partner(), payout.county()));
        return read(batch);
    }

    @Transactional
    PayoutBatchView reject(UUID batch, UUID id, PayoutView.Reason reason) {
        PayoutRows.Payout payout = lockedSent(batch, id);
        rows.rejected(id, ledger.post(JournalKind.PAYOUT_REVERSAL, moves.movesBack(id)), reason);
        outbox.append(new PayoutEvent.PayoutRejected(id, payout.partner(), payout.county(), reason));
        return read(batch);
    }

    /// The order as the bank reads it, with the account numbers in the clear; whoever takes it stays on record. There
    /// is none before the batch is sent: what is left out then is not to reach the bank.
    @Transactional
    String bankFile(UUID id) {
        Batch batch = locked(id);
        batch.require(PayoutBatchView.State.SENT);
        rows.insertReading(id, caller.pseudonym(), now());
        var text = new StringBuilder();
        Spreadsheet file = Spreadsheet.begin(text, List.of("payoutId", "iban", "name", "amountRials"));
        for (PayoutRows.Order order : rows.orders(id)) {
            file.line(order.payout(), partners.bankNumber(order.account()).orElseThrow(), order.name(), order.amount());
        }
        return text.toString();
    }

    @Transactional
    PayoutBatchView read(UUID id) {
        Batch batch = rows.find(id).orElseThrow(PayoutRefusal.PayoutBatchNotFound::new);
        caller.requireCounty(batch.county());
        return view(batch);
    }

    @Transactional
    Page<PayoutBatchView> list(@Nullable String county, PageRequest page) {
        String scope = county == null ? caller.county().orElse(null) : county;
        if (scope != null) {
            caller.requireCounty(scope);
        }
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(LATEST);
        return Page.of(rows.before(scope, before, page.rowsToRead()), page, batch -> Cursor.of(batch.id()), this::view);
    }

    private PayoutBatchView view(Batch batch) {
        Rate rate = rials.today();
        List<PayoutView> payouts = rows.views(batch.id(), rate);
        long amount = payouts.stream()
                .filter(payout ->
                        batch.state() != PayoutBatchView.State.SENT || payout.state() != PayoutView.State.CANCELLED)
                .mapToLong(payout -> payout.amount().amount())
                .sum();
        return PayoutBatchView.of(batch, rate.money(amount), payouts);
    }

    private Batch locked(UUID id) {
        Batch batch = rows.locked(id).orElseThrow(PayoutRefusal.PayoutBatchNotFound::new);
        caller.requireCounty(batch.county());
        return batch;
    }

    private PayoutRows.Payout lockedSent(UUID batch, UUID id) {
        locked(batch);
        PayoutRows.Payout payout = rows.lockedPayout(batch, id).orElseThrow(PayoutRefusal.PayoutNotFound::new);
        if (payout.state() != PayoutView.State.SENT) {
            throw new PayoutRefusal.PayoutStateConflict(payout.state());
        }
        return payout;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
