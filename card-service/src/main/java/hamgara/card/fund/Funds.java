package hamgara.card.fund;

import hamgara.card.area.Areas;
import hamgara.card.ledger.Account;
import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Ledger;
import hamgara.card.ledger.Move;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the sponsors' money: what came in, what was granted, what came back.
///
/// The row of a fund is locked by whoever changes it until commit, so several funds are taken in the order of their
/// ids.
@ApplicationScoped
public class Funds {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final FundRows rows;
    private final Ledger ledger;
    private final Rials rials;
    private final Areas areas;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Funds(FundRows rows, Ledger ledger, Rials rials, Areas areas, Caller caller, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.rials = rials;
        this.areas = areas;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Optional<FundFacts> find(UUID id) {
        return rows.find(id);
    }

    /// Takes current rials out of funds for grants; the caller posts the journals. Refuses, and so undoes all of
    /// it, when a hard cap does not allow as much.
    @Transactional(TxType.MANDATORY)
    public void allocate(SortedMap<UUID, Long> amounts) {
        amounts.forEach((id, amount) -> {
            FundFacts fund = rows.allocate(id, amount)
                    .orElseThrow(() -> new FundRefusal.FundExhausted(rows.find(id)
                            .orElseThrow(FundRefusal.FundNotFound::new)
                            .code()));
            tellWhenLow(fund, amount);
        });
    }

    /// Keeps some funds for the caller, who changes them later in another order.
    @Transactional(TxType.MANDATORY)
    public void lock(SortedSet<UUID> funds) {
        funds.forEach(rows::lock);
    }

    /// Gives current rials back to the funds they came from; the caller posts the journals.
    @Transactional(TxType.MANDATORY)
    public void takeBack(SortedMap<UUID, Long> amounts) {
        amounts.forEach(rows::takeBack);
    }

    @Transactional
    FundView open(NewFund request) {
        areas.requireKnownCounty(request.county());
        caller.requireCounty(request.county());
        Rate rate = rials.today();
        var fund = new FundFacts(
                Ids.next(),
                request.code(),
                request.county(),
                request.sponsor(),
                request.cap(),
                request.alertBelow() == null ? 0 : rate.rials(request.alertBelow(), "/alertBelow"),
                0,
                0,
                0,
                0,
                clock.instant(),
                1);
        if (!rows.insert(fund)) {
            throw new FundRefusal.FundCodeTaken(fund.code());
        }
        outbox.append(new FundEvent.Opened(fund.id(), fund.code(), fund.county(), fund.cap()));
        return FundView.of(fund, rate);
    }

    @Transactional
    TopUpView topUp(UUID id, NewTopUp request) {
        Rate rate = rials.today();
        long amount = rate.rials(request.amount(), "/amount");
        requireOwn(id);
        FundFacts fund = rows.topUp(id, amount).orElseThrow(FundRefusal.FundNotFound::new);
        UUID journal =
                ledger.post(JournalKind.TOP_UP, new Move(Account.external(), Account.fund(id), Move.RIALS, amount));
        UUID topUp = Ids.next();
        Instant now = clock.instant();
        rows.insertTopUp(topUp, id, amount, request.reference(), journal, caller.pseudonym(), now);
        outbox.append(new FundEvent.ToppedUp(id, fund.code(), fund.county(), amount, fund.available()));
        return TopUpView.of(topUp, id, rate.money(amount), rate.money(fund.available()), request.reference(), now);
    }

    @Transactional
    Page<FundView> list(@Nullable String county, PageRequest request) {
        String scope = county == null ? caller.county().orElse(null) : county;
        if (scope != null) {
            caller.requireCounty(scope);
        }
        Rate rate = rials.today();
        String after = request.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                rows.after(scope, after, request.rowsToRead()),
                request,
                fund -> Cursor.of(fund.code()),
                fund -> FundView.of(fund, rate));
    }

    @Transactional
    FundView read(UUID id) {
        return FundView.of(requireOwn(id), rials.today());
    }

    @Transactional
    PositionView position(UUID id) {
        FundFacts fund = requireOwn(id);
        FundRows.Shares shares = rows.shares(id);
        Rate rate = rials.today();
        return new PositionView(
                id,
                rate.money(fund.toppedUp()),
                rate.money(fund.available()),
                rate.money(fund.allocated()),
                rate.money(shares.committed()),
                rate.money(shares.held()),
                rate.money(shares.spent() + rows.reimbursed(id)),
                rate.money(shares.refunded()),
                rate.money(fund.returned()));
    }

    @Transactional
    Page<MovementView> movements(UUID id, PageRequest request) {
        requireOwn(id);
        Rate rate = rials.today();
        Cursor cursor = request.cursor().orElseGet(() -> Cursor.of(LATEST, id, 0));
        return Page.of(
                rows.movements(
                        id, cursor.instant(0), cursor.uuid(1), Math.toIntExact(cursor.number(2)), request.rowsToRead()),
                request,
                move -> Cursor.of(move.postedAt(), move.journal(), move.line()),
                move -> MovementView.of(move.journal(), move.kind(), rate.money(move.amount()), move.postedAt()));
    }

    /// A fund of the caller's county; those of other counties are not theirs to know of.
    private FundFacts requireOwn(UUID id) {
        FundFacts fund = rows.find(id).orElseThrow(FundRefusal.FundNotFound::new);
        caller.requireCounty(fund.county());
        return fund;
    }

    /// Only the change that crosses a line tells of it, so it is told once until the fund has recovered.
    private void tellWhenLow(FundFacts fund, long taken) {
        long before = fund.available() + taken;
        if (fund.alertBelow() > 0 && before >= fund.alertBelow() && fund.available() < fund.alertBelow()) {
            outbox.append(
                    new FundEvent.RanLow(fund.id(), fund.code(), fund.county(), fund.available(), fund.alertBelow()));
        }
        if (before > 0 && fund.available() <= 0) {
            outbox.append(new FundEvent.Exhausted(fund.id(), fund.code(), fund.county(), fund.available()));
        }
    }
}
