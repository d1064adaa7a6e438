package hamgara.card.pocket;

import hamgara.card.fund.Funds;
import hamgara.card.ledger.Account;
import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Ledger;
import hamgara.card.ledger.Move;
import hamgara.card.programme.Category;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

/// Uses pockets: each use is one guarded update and one journal in the caller's transaction.
///
/// However many ask at once, no pocket gives more than it holds. Who uses several pockets takes them in the order
/// of their ids.
@ApplicationScoped
public class Pockets {

    private final PocketRows rows;
    private final PocketFunding funding;
    private final Funds funds;
    private final Ledger ledger;
    private final Clock clock;

    Pockets(PocketRows rows, PocketFunding funding, Funds funds, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.funding = funding;
        this.funds = funds;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Optional<PocketFacts> find(UUID id) {
        return rows.find(id);
    }

    /// Pockets of money for a category with something left on a day, in the order it is taken.
    @Transactional
    public List<PocketFacts> spendable(UUID person, Category category, LocalDate day) {
        return rows.spendable(person, category, day);
    }

    /// Read only: a pocket of entries nobody has used yet is full.
    @Transactional
    public Quota quota(UUID enrolment, Entitlement entitlement, LocalDate day) {
        LocalDate startsOn = entitlement.period().startsOn(day);
        return new Quota(
                entitlement.category(),
                entitlement.period(),
                entitlement.entries(),
                rows.entryPocket(enrolment, entitlement.category(), startsOn)
                        .map(pocket -> Math.toIntExact(pocket.available()))
                        .orElse(entitlement.entries()),
                startsOn,
                entitlement.period().endsOn(day));
    }

    /// The pocket of entries of the period a day lies in; it comes into being here, granted by a posting.
    @Transactional(TxType.MANDATORY)
    public PocketFacts entryPocket(UUID enrolment, ProgrammeTerms terms, Entitlement entitlement, LocalDate day) {
        LocalDate startsOn = entitlement.period().startsOn(day);
        Optional<PocketFacts> there = rows.entryPocket(enrolment, entitlement.category(), startsOn);
        if (there.isPresent()) {
            return there.get();
        }
        String unit = terms.unit(entitlement.category());
        rows.insertEntryPocket(
                        enrolment,
                        terms.programme(),
                        entitlement.category(),
                        unit,
                        new PocketRows.Days(startsOn, entitlement.period().endsOn(day)),
                        entitlement.entries())
                .ifPresent(id -> ledger.post(
                        JournalKind.GRANT,
                        new Move(Account.grant(terms.programme()), Account.pocket(id), unit, entitlement.entries())));
        return rows.entryPocket(enrolment, entitlement.category(), startsOn).orElseThrow();
    }

    /// Makes a pocket of money; the caller has asked the funds for it in the same transaction.
    @Transactional(TxType.MANDATORY)
    public void grant(MoneyGrant grant) {
        funding.make(grant);
    }

    /// Ends a pocket of money before its time and gives what is left back to the funds it came from; what that was,
    /// or nothing when the pocket was over before. What is held or set aside stays good, and comes home when it is
    /// let go.
    @Transactional(TxType.MANDATORY)
    public OptionalLong close(UUID pocket) {
        OptionalLong left = rows.end(pocket, "CLOSED");
        if (left.isPresent() && left.getAsLong() > 0) {
            funds.takeBack(funding.sendHome(JournalKind.REVOKE, pocket, Account.pocket(pocket), left.getAsLong())
                    .credits());
        }
        return left;
    }

    /// Puts an amount on top of a pocket or takes one out, borne as the pocket was granted; false when the pocket
    /// is over or would go below zero.
    @Transactional(TxType.MANDATORY)
    public boolean adjust(UUID pocket, long delta) {
        Optional<String> unit = rows.adjust(pocket, delta);
        if (unit.isEmpty()) {
            return false;
        }
        if (!unit.get().equals(Move.RIALS)) {
            adjustEntries(pocket, unit.get(), delta);
        } else if (delta > 0) {
            SortedMap<UUID, Long> debits = funding.onTop(pocket, delta);
            funds.allocate(debits);
            funding.addOnTop(pocket, debits);
        } else {
            funds.takeBack(funding.sendHome(JournalKind.ADJUSTMENT, pocket, Account.pocket(pocket), -delta)
                    .credits());
        }
        return true;
    }

    /// Takes an amount and owes it to the venue, at once; empty when the pocket does not hold as much.
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> spend(UUID pocket, long amount, String venue) {
        return rows.use(pocket, new PocketRows.Change(-amount, 0, 0, 0), today())
                .map(unit -> ledger.post(
                        JournalKind.REDEMPTION,
                        new Move(Account.pocket(pocket), Account.payable(venue), unit, amount)));
    }

    /// Takes a [#spend] back from the venue.
    @Transactional(TxType.MANDATORY)
    public UUID unspend(UUID pocket, long amount, String venue) {
        return settle(JournalKind.UNDO, pocket, new PocketRows.Change(amount, 0, 0, amount), Account.payable(venue))
                .orElseThrow();
    }

    /// Keeps an amount for a venue; false when the pocket does not hold as much.
    @Transactional(TxType.MANDATORY)
    public boolean hold(UUID pocket, long amount) {
        return hold(pocket, amount, today());
    }

    /// The same for a use on a day to come, which money has to be good for.
    @Transactional(TxType.MANDATORY)
    public boolean hold(UUID pocket, long amount, LocalDate day) {
        return use(
                JournalKind.AUTHORIZATION,
                pocket,
                new PocketRows.Change(-amount, amount, 0, 0),
                Account.hold(pocket),
                day);
    }

    /// Owes to the venue what was held for it; empty when not as much is held.
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> capture(UUID pocket, long amount, String venue) {
        return rows.settle(pocket, new PocketRows.Change(0, -amount, 0, 0))
                .map(unit -> ledger.post(
                        JournalKind.CAPTURE, new Move(Account.hold(pocket), Account.payable(venue), unit, amount)));
    }

    /// Lets go of what was held; false when not as much is held.
    @Transactional(TxType.MANDATORY)
    public boolean release(UUID pocket, long amount) {
        return settle(JournalKind.RELEASE, pocket, new PocketRows.Change(amount, -amount, 0, 0), Account.hold(pocket))
                .isPresent();
    }

    /// Takes back from the venue what it had captured; that it was captured is the caller's to know.
    @Transactional(TxType.MANDATORY)
    public UUID refund(UUID pocket, long amount, String venue) {
        return settle(JournalKind.REFUND, pocket, new PocketRows.Change(amount, 0, 0, amount), Account.payable(venue))
                .orElseThrow();
    }

    /// Takes back from the venue what is not to be paid to it, for the holder to use.
    @Transactional(TxType.MANDATORY)
    public UUID strike(UUID pocket, long amount, String venue) {
        return settle(JournalKind.STRIKE, pocket, new PocketRows.Change(amount, 0, 0, amount), Account.payable(venue))
                .orElseThrow();
    }

    /// The same past the holder: rials to the funds they came from, entries to the programme.
    @Transactional(TxType.MANDATORY)
    public UUID strikeToSource(UUID pocket, long amount, String venue) {
        String unit =
                rows.settle(pocket, new PocketRows.Change(0, 0, 0, amount)).orElseThrow();
        if (unit.equals(Move.RIALS)) {
            PocketFunding.Home home = funding.sendHome(JournalKind.STRIKE, pocket, Account.payable(venue), amount);
            funds.takeBack(home.credits());
            return home.journal();
        }
        return ledger.post(
                JournalKind.STRIKE,
                new Move(
                        Account.payable(venue),
                        Account.grant(rows.find(pocket).orElseThrow().programme()),
                        unit,
                        amount));
    }

    /// Keeps pockets for the caller, in the order of their ids, and names the funds whose money lies in them.
    @Transactional(TxType.MANDATORY)
    public SortedSet<UUID> lock(Collection<UUID> pockets) {
        rows.lock(pockets);
        return funding.funds(pockets);
    }

    /// Takes back from the venue what no pocket stood for.
    @Transactional(TxType.MANDATORY)
    public UUID strikeShortfall(UUID programme, String unit, long amount, String venue) {
        return ledger.post(JournalKind.STRIKE, new Move(Account.payable(venue), Account.loss(programme), unit, amount));
    }

    /// Sets an amount aside for use without a network; false when the pocket does not hold as much.
    @Transactional(TxType.MANDATORY)
    public boolean loadOffline(UUID pocket, UUID card, long amount) {
        return use(
                JournalKind.OFFLINE_LOAD,
                pocket,
                new PocketRows.Change(-amount, 0, amount, 0),
                Account.offline(pocket, card),
                today());
    }

    /// Puts back what was set aside; false when not as much is.
    @Transactional(TxType.MANDATORY)
    public boolean unloadOffline(UUID pocket, UUID card, long amount) {
        return settle(
                        JournalKind.OFFLINE_UNLOAD,
                        pocket,
                        new PocketRows.Change(amount, 0, -amount, 0),
                        Account.offline(pocket, card))
                .isPresent();
    }

    /// Owes to the venue what was used without a network; empty when not as much was set aside.
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> spendOffline(UUID pocket, UUID card, long amount, String venue) {
        return rows.settle(pocket, new PocketRows.Change(0, 0, -amount, 0))
                .map(unit -> ledger.post(
                        JournalKind.OFFLINE_USE,
                        new Move(Account.offline(pocket, card), Account.payable(venue), unit, amount)));
    }

    /// Takes all pockets of some people that last until a day or longer, in the order of their ids, so that whoever
    /// uses several of them in another order cannot get in the way of others.
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<UUID> people, LocalDate since) {
        rows.lock(people, since);
    }

    /// Owes to the venue what no pocket stands for; the programme bears it.
    @Transactional(TxType.MANDATORY)
    public UUID shortfall(UUID programme, String unit, long amount, String venue) {
        return ledger.post(
                JournalKind.SHORTFALL, new Move(Account.loss(programme), Account.payable(venue), unit, amount));
    }

    private boolean use(JournalKind kind, UUID pocket, PocketRows.Change change, Account to, LocalDate day) {
        Optional<String> unit = rows.use(pocket, change, day);
        unit.ifPresent(of -> ledger.post(kind, new Move(Account.pocket(pocket), to, of, -change.available())));
        return unit.isPresent();
    }

    /// What comes back lands in the pocket, or goes home to the funds when the pocket is over.
    private Optional<UUID> settle(JournalKind kind, UUID pocket, PocketRows.Change change, Account from) {
        Optional<String> unit = rows.settle(pocket, change);
        if (unit.isPresent() && rows.isOver(pocket)) {
            PocketFunding.Home home = funding.sendHome(kind, pocket, from, change.available());
            funds.takeBack(home.credits());
            return Optional.of(home.journal());
        }
        return unit.map(of -> ledger.post(kind, new Move(from, Account.pocket(pocket), of, change.available())));
    }

    private void adjustEntries(UUID pocket, String unit, long delta) {
        Account programme = Account.grant(rows.find(pocket).orElseThrow().programme());
        Account holder = Account.pocket(pocket);
        ledger.post(
                JournalKind.ADJUSTMENT,
                delta > 0 ? new Move(programme, holder, unit, delta) : new Move(holder, programme, unit, -delta));
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
