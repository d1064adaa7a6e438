package hamgara.card.settlement;

import hamgara.card.fund.Funds;
import hamgara.card.ledger.Account;
import hamgara.card.ledger.JournalKind;
import hamgara.card.ledger.Ledger;
import hamgara.card.ledger.Move;
import hamgara.card.programme.FundShare;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Moves the rials of statements between funds and venues, by the shares of the rule or else of the programme.
@ApplicationScoped
class Funding {

    private static final int WHOLE = 100;

    private final DataSource database;
    private final Programmes programmes;
    private final Funds funds;
    private final Ledger ledger;

    Funding(DataSource database, Programmes programmes, Funds funds, Ledger ledger) {
        this.database = database;
        this.programmes = programmes;
        this.funds = funds;
        this.ledger = ledger;
    }

    /// A rule of entries has the funds pay in, a rule of percents gives back what of a capture is not paid out. Funds
    /// are changed all at once, in the order of their ids; a hard cap refuses the whole month.
    Map<UUID, UUID> post(List<Taking.Sum> sums) {
        var moves = new TreeMap<UUID, List<Move>>();
        SortedMap<UUID, Long> taken = new TreeMap<>();
        SortedMap<UUID, Long> given = new TreeMap<>();
        for (Taking.Sum sum : sums) {
            long more = sum.rials() - sum.captured();
            if (more == 0) {
                continue;
            }
            List<Move> posting = moves.computeIfAbsent(sum.statement(), id -> new ArrayList<>());
            split(Math.abs(more), shares(sum)).forEach((fund, amount) -> {
                if (more > 0) {
                    posting.add(new Move(Account.fund(fund), Account.payable(sum.venue()), Move.RIALS, amount));
                    taken.merge(fund, amount, Long::sum);
                } else {
                    posting.add(new Move(Account.payable(sum.venue()), Account.returned(fund), Move.RIALS, amount));
                    posting.add(new Move(Account.returned(fund), Account.fund(fund), Move.RIALS, amount));
                    given.merge(fund, amount, Long::sum);
                }
            });
        }
        funds.takeBack(given);
        funds.allocate(taken);
        var journals = new HashMap<UUID, UUID>();
        moves.forEach((statement, posting) ->
                journals.put(statement, ledger.post(JournalKind.REIMBURSEMENT, posting.toArray(Move[]::new))));
        return journals;
    }

    /// An amount above zero goes from the fund to the venue, one below zero back.
    void adjust(String venue, UUID fund, long amount) {
        var amounts = new TreeMap<>(Map.of(fund, Math.abs(amount)));
        if (amount > 0) {
            funds.allocate(amounts);
            ledger.post(
                    JournalKind.REIMBURSEMENT,
                    new Move(Account.fund(fund), Account.payable(venue), Move.RIALS, amount));
        } else {
            funds.takeBack(amounts);
            ledger.post(
                    JournalKind.REIMBURSEMENT,
                    new Move(Account.payable(venue), Account.returned(fund), Move.RIALS, -amount),
                    new Move(Account.returned(fund), Account.fund(fund), Move.RIALS, -amount));
        }
    }

    /// Who bears the rials of each statement.
    Map<UUID, SortedMap<UUID, Long>> borne(List<Taking.Sum> sums) {
        var borne = new HashMap<UUID, SortedMap<UUID, Long>>();
        for (Taking.Sum sum : sums) {
            SortedMap<UUID, Long> shares = borne.computeIfAbsent(sum.statement(), id -> new TreeMap<>());
            long sign = Long.signum(sum.rials());
            split(Math.abs(sum.rials()), shares(sum))
                    .forEach((fund, amount) -> shares.merge(fund, sign * amount, Long::sum));
        }
        return borne;
    }

    /// Each share in turn takes its part of what is left, so that the parts add up to the amount.
    static SortedMap<UUID, Long> split(long amount, List<FundShare> shares) {
        SortedMap<UUID, Long> parts = new TreeMap<>();
        long left = amount;
        int percent = WHOLE;
        for (FundShare share : shares) {
            long part = Math.multiplyExact(left, (long) share.percent()) / percent;
            if (part > 0) {
                parts.merge(share.fund(), part, Long::sum);
            }
            left -= part;
            percent -= share.percent();
        }
        return parts;
    }

    /// The funds that what comes of some sums would go to or come from.
    Set<UUID> funds(List<Taking.Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.rials() != sum.captured())
                .flatMap(sum -> shares(sum).stream())
                .map(FundShare::fund)
                .collect(Collectors.toSet());
    }

    private List<FundShare> shares(Taking.Sum sum) {
        UUID rule = sum.rule();
        return rule == null ? ofProgramme(sum.programme()) : ofRule(rule);
    }

    private List<FundShare> ofProgramme(@Nullable UUID programme) {
        return programme == null
                ? List.of()
                : programmes.inForce(programme).map(ProgrammeTerms::fundShares).orElse(List.of());
    }

    private List<FundShare> ofRule(UUID rule) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select fund_id, percent from reimbursement_share where rule_id = ? order by place")) {
            select.setObject(1, rule);
            try (ResultSet row = select.executeQuery()) {
                var shares = new ArrayList<FundShare>();
                while (row.next()) {
                    shares.add(new FundShare(row.getObject(1, UUID.class), row.getInt(2)));
                }
                return shares;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
