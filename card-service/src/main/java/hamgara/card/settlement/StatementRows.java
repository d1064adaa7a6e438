package hamgara.card.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on statements and their lines.
@ApplicationScoped
class StatementRows {

    private static final String SELECT = """
            select s.id, s.partner_id, s.county_code, p.starts_on, p.ends_on, s.state, s.lines, s.entries, s.captured,
                s.reimbursed, s.disputed, s.adjustments, s.issued_at, s.approved_at, s.version
            from partner_statement s join settlement_period p on p.id = s.period_id\s""";

    private static final String LINES = """
            select l.place, l.journal_id, l.line, l.kind, l.venue_code, g.code, l.category, l.unit, l.amount,
                l.occurred_at, l.rials
            from partner_statement_line l join programme g on g.id = l.programme_id
            where l.statement_id = ? and l.place > ? order by l.place""";

    private static final int FETCH = 5000;

    private final DataSource database;

    StatementRows(DataSource database) {
        this.database = database;
    }

    /// One use in a statement.
    record Line(
            long place,
            UUID journal,
            int line,
            String kind,
            String venue,
            String programme,
            String category,
            String unit,
            long amount,
            Instant occurredAt,
            long rials) {}

    Optional<PartnerStatement> find(UUID id) {
        return query(SELECT + "where s.id = ?", id).stream().findFirst();
    }

    Optional<PartnerStatement> locked(UUID id) {
        return query(SELECT + "where s.id = ? for update of s", id).stream().findFirst();
    }

    /// The newest first.
    List<PartnerStatement> before(
            @Nullable String county, @Nullable UUID partner, @Nullable StatementState state, UUID before, int rows) {
        String wanted = state == null ? null : state.name();
        return query(SELECT + """
                        where (?::text is null or s.county_code = ?) and (?::uuid is null or s.partner_id = ?)
                            and (?::text is null or s.state = ?) and s.id < ?
                        order by s.id desc limit\s""" + rows, county, county, partner, partner, wanted, wanted, before);
    }

    void approve(UUID id, String by, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update partner_statement
                        set state = 'APPROVED', approved_by = ?, approved_at = ?, version = version + 1 where id = ?""")) {
            update.setString(1, by);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    SortedMap<UUID, Long> shares(UUID statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select fund_id, amount from partner_statement_share where statement_id = ?")) {
            select.setObject(1, statement);
            try (ResultSet row = select.executeQuery()) {
                SortedMap<UUID, Long> shares = new TreeMap<>();
                while (row.next()) {
                    shares.put(row.getObject(1, UUID.class), row.getLong(2));
                }
                return shares;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Line> lines(UUID statement, long after, int rows) {
        var lines = new ArrayList<Line>();
        read(LINES + " limit " + rows, statement, after, lines::add);
        return lines;
    }

    /// All lines in their order, a few thousand at a time: however many there are, they never stand in memory together.
    void eachLine(UUID statement, Consumer<Line> each) {
        read(LINES, statement, 0, each);
    }

    private void read(String sql, UUID statement, long after, Consumer<Line> each) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.setObject(1, statement);
            select.setLong(2, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.accept(new Line(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getLong(9),
                            row.getObject(10, OffsetDateTime.class).toInstant(),
                            row.getLong(11)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PartnerStatement> query(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var statements = new ArrayList<PartnerStatement>();
                while (row.next()) {
                    OffsetDateTime approvedAt = row.getObject(14, OffsetDateTime.class);
                    statements.add(new PartnerStatement(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            StatementState.valueOf(row.getString(6)),
                            row.getLong(7),
                            row.getLong(8),
                            row.getLong(9),
                            row.getLong(10),
                            row.getLong(11),
                            row.getLong(12),
                            row.getObject(13, OffsetDateTime.class).toInstant(),
                            approvedAt == null ? null : approvedAt.toInstant(),
                            row.getLong(15)));
                }
                return statements;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
