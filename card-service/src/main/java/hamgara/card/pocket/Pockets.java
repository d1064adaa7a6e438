package hamgara.card.pocket;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Uses pockets: each use is one guarded update and one journal in the caller's transaction.
///
/// However many ask at once, no pocket gives more than it holds. Who uses several pockets takes them in the order of
/// their ids.
@ApplicationScoped
public class Pockets {

    private final PocketRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Pockets(PocketRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
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

    /// Takes an amount and owes it to the venue, at once; empty when the pocket does not hold as much.
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> spend(UUID pocket, long amount, String venue) {
        return rows.use(pocket, new PocketRows.Change(-amount, 0, 0, 0), today())
                ? Optional.of(
                        post(JournalKind.REDEMPTION, Account.pocket(pocket), Account.payable(venue), pocket, amount))
                : Optional.empty();
    }

    /// Takes a [#spend] back from the venue.
    @Transactional(TxType.MANDATORY)
    public UUID unspend(UUID pocket, long amount, String venue) {
        rows.settle(pocket, new PocketRows.Change(amount, 0, 0, amount));
        return post(JournalKind.UNDO, Account.payable(venue), Account.pocket(pocket), pocket, amount);
    }

    /// Keeps an amount for a venue; false when the pocket does not hold as much.
    @Transactional(TxType.MANDATORY)
    public boolean hold(UUID pocket, long amount) {
        if (!rows.use(pocket, new PocketRows.Change(-amount, amount, 0, 0), today())) {
            return false;
        }
        post(JournalKind.AUTHORIZATION, Account.pocket(pocket), Account.hold(pocket), pocket, amount);
        return true;
    }

    /// Owes to the venue what was held for it; false when not as much is held.
    @Transactional(TxType.MANDATORY)
    public boolean capture(UUID pocket, long amount, String venue) {
        if (!rows.settle(pocket, new PocketRows.Change(0, -amount, 0, 0))) {
            return false;
        }
        post(JournalKind.CAPTURE, Account.hold(pocket), Account.payable(venue), pocket, amount);
        return true;
    }

    /// Lets go of what was held; false when not as much is held.
    @Transactional(TxType.MANDATORY)
    public boolean release(UUID pocket, long amount) {
        if (!rows.settle(pocket, new PocketRows.Change(amount, -amount, 0, 0))) {
            return false;
        }
        post(JournalKind.RELEASE, Account.hold(pocket), Account.pocket(pocket), pocket, amount);
        return true;
    }

    /// Takes back from the venue what it had captured; that it was captured is the caller's to know.
    @Transactional(TxType.MANDATORY)
    public UUID refund(UUID pocket, long amount, String venue) {
        rows.settle(pocket, new PocketRows.Change(amount, 0, 0, amount));
        return post(JournalKind.REFUND, Account.payable(venue), Account.pocket(pocket), pocket, amount);
    }

    /// Sets an amount aside for use without a network; false when the pocket does not hold as much.
    @Transactional(TxType.MANDATORY)
    public boolean loadOffline(UUID pocket, UUID card, long amount) {
        if (!rows.use(pocket, new PocketRows.Change(-amount, 0, amount, 0), today())) {
            return false;
        }
        post(JournalKind.OFFLINE_LOAD, Account.pocket(pocket), Account.offline(pocket, card), pocket, amount);
        return true;
    }

    /// Puts back what was set aside; false when not as much is.
    @Transactional(TxType.MANDATORY)
    public boolean unloadOffline(UUID pocket, UUID card, long amount) {
        if (!rows.settle(pocket, new PocketRows.Change(amount, 0, -amount, 0))) {
            return false;
        }
        post(JournalKind.OFFLINE_UNLOAD, Account.offline(pocket, card), Account.pocket(pocket), pocket, amount);
        return true;
    }

    /// Owes to the venue what was used without a network; false when not as much was set aside.
    @Transactional(TxType.MANDATORY)
    public boolean spendOffline(UUID pocket, UUID card, long amount, String venue) {
        if (!rows.settle(pocket, new PocketRows.Change(0, 0, -amount, 0))) {
            return false;
        }
        post(JournalKind.OFFLINE_USE, Account.offline(pocket, card), Account.payable(venue), pocket, amount);
        return true;
    }

    /// Owes to the venue what no pocket stands for; the programme bears it.
    @Transactional(TxType.MANDATORY)
    public UUID shortfall(UUID programme, String unit, long amount, String venue) {
        return ledger.post(
                JournalKind.SHORTFALL, new Move(Account.loss(programme), Account.payable(venue), unit, amount));
    }

    private UUID post(JournalKind kind, Account from, Account to, UUID pocket, long amount) {
        String unit = rows.find(pocket).orElseThrow().unit();
        return ledger.post(kind, new Move(from, to, unit, amount));
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
