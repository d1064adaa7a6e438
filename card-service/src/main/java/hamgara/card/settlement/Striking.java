package hamgara.card.settlement;

import hamgara.card.authorization.StruckCaptures;
import hamgara.card.authorization.StruckFor;
import hamgara.card.fund.Funds;
import hamgara.card.ledger.Move;
import hamgara.card.pocket.Pockets;
import hamgara.card.undo.StruckRedemptions;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;

/// Strikes uses that two people found not to be paid: once, for good, and with everything that followed from them.
///
/// What is left of a use goes back to the holder or to where it came from; what the funds put in or got back with its
/// line is undone; its line, and the lines of what was returned of it, are taken out of their statements, or taken
/// back by the next one where they were paid. Nothing of it is owed or taken afterwards, in whatever order it all
/// happened.
///
/// Order of locks: the open month of the county, statements, authorizations, redemptions, limits, pockets, funds.
@ApplicationScoped
public class Striking {

    private final StruckRows rows;
    private final StruckCaptures captures;
    private final StruckRedemptions redemptions;
    private final Pockets pockets;
    private final Funding funding;
    private final Funds funds;
    private final Outbox outbox;
    private final Clock clock;

    Striking(
            StruckRows rows,
            StruckCaptures captures,
            StruckRedemptions redemptions,
            Pockets pockets,
            Funding funding,
            Funds funds,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.captures = captures;
        this.redemptions = redemptions;
        this.pockets = pockets;
        this.funding = funding;
        this.funds = funds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Who found it and who agreed.
    public record Persons(String first, String second) {}

    /// Keeps a county's month from being closed, and the statements of some uses from being paid, until the transaction
    /// ends.
    @Transactional(TxType.MANDATORY)
    public void lock(String county, Collection<UUID> uses) {
        rows.lockMonths(county);
        rows.lockStatements(uses);
    }

    /// Of uses that were struck before, nothing happens. Returns how many were struck now.
    @Transactional(TxType.MANDATORY)
    public int strike(String county, Collection<UUID> journals, StruckFor whom, Persons by) {
        lock(county, journals);
        captures.lock(journals);
        redemptions.lock(journals);
        List<StruckRows.Use> uses = rows.uses(journals);
        List<UUID> struck = uses.stream().map(StruckRows.Use::journal).toList();
        List<UUID> left = uses.stream()
                .filter(use -> use.left() > 0)
                .map(StruckRows.Use::journal)
                .toList();
        captures.strike(left, whom, by.second());
        if (whom == StruckFor.HOLDER) {
            redemptions.giveBack(left);
        }
        List<StruckRows.Line> lines = rows.lines(struck);
        List<Taking.Sum> sums = lines.stream().map(Striking::undone).toList();
        SortedSet<UUID> touched = pockets.lock(uses.stream()
                .map(StruckRows.Use::pocket)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        touched.addAll(funding.funds(sums));
        funds.lock(touched);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reversals = new HashMap<UUID, UUID>();
        for (StruckRows.Use use : uses) {
            UUID reversal = use.left() > 0 ? reversal(use, whom) : null;
            rows.insert(use, whom.name(), reversal, by, now);
            if (reversal != null) {
                reversals.put(use.journal(), reversal);
            }
        }
        redemptions.record(reversals, by.second());
        funding.post(sums);
        lines.forEach(line -> takeOut(line, county, by, now));
        return uses.size();
    }

    private UUID reversal(StruckRows.Use use, StruckFor whom) {
        UUID pocket = use.pocket();
        UUID lossOf = use.lossOf();
        if (pocket == null) {
            return pockets.strikeShortfall(Objects.requireNonNull(lossOf), use.unit(), use.left(), use.venue());
        }
        return whom == StruckFor.HOLDER
                ? pockets.strike(pocket, use.left(), use.venue())
                : pockets.strikeToSource(pocket, use.left(), use.venue());
    }

    /// What a line was worth beyond what was captured came from the funds, what it was worth less went to them.
    private static Taking.Sum undone(StruckRows.Line line) {
        long from = line.rials();
        long to = line.unit().equals(Move.RIALS) ? line.amount() : 0;
        return new Taking.Sum(line.statement(), line.venue(), line.programme(), line.rule(), to, from);
    }

    private void takeOut(StruckRows.Line line, String county, Persons by, Instant now) {
        UUID dispute = line.dispute();
        if (dispute != null && "OPEN".equals(line.state())) {
            rows.endDispute(dispute, by, now);
            outbox.append(new SettlementEvent.StatementDisputeResolved(
                    line.statement(), line.partner(), county, StatementChange.Outcome.STRUCK));
        } else if (dispute == null && line.unpaid()) {
            rows.insertDispute(Ids.next(), line, by, now);
            outbox.append(new SettlementEvent.StatementDisputed(
                    line.statement(), line.partner(), county, DisputeView.Reason.SUSPICION));
            outbox.append(new SettlementEvent.StatementDisputeResolved(
                    line.statement(), line.partner(), county, StatementChange.Outcome.STRUCK));
        } else {
            rows.insertAdjustment(Ids.next(), line, by, now);
            outbox.append(new SettlementEvent.StatementAdjusted(line.statement(), line.partner(), county));
        }
    }
}
