package hamgara.card.riskrule;

import hamgara.card.riskcase.Suspicion;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Looks for a rule's pattern in the uses of some days, by one statement. What counts is when a card was used, not
/// when an offline terminal could tell; what was given back was no use.
@ApplicationScoped
class Suspects {

    private static final String USES = """
            with use as (
                select q.journal_id, moment.used, v.account_owner as venue, p.person_id, p.starts_on, p.ends_on,
                       (moment.used at time zone 'Asia/Tehran')::date as day
                from entry q
                left join redemption r on r.journal_id = q.journal_id
                cross join lateral (select coalesce(r.occurred_at, q.posted_at) as used) moment
                join pocket p on p.id = split_part(q.account_owner, ':', 1)::uuid
                join programme g on g.id = p.programme_id and g.county_code = ? and not g.sandbox
                join entry v on v.journal_id = q.journal_id and v.posted_at = q.posted_at
                            and v.account_kind = 'PAYABLE' and v.amount > 0
                where q.account_kind in ('POCKET', 'HOLD', 'OFFLINE') and q.amount < 0
                  and q.kind in ('REDEMPTION', 'CAPTURE', 'OFFLINE_USE')
                  and q.posted_at >= ? and q.posted_at < ?
                  and -q.amount > coalesce((select sum(b.amount) from returned_use b where b.use_id = q.journal_id), 0)
                  and not exists (select from struck_use k where k.journal_id = q.journal_id))
            """;

    private static final String BURST = USES + """
            select venue, null::uuid, day, array_agg(distinct journal_id)
            from use group by venue, day having count(distinct person_id) >= ?
            """;

    private static final String SPLITTING = USES + """
            , counted as (
                select use.*, count(*) over (partition by venue, person_id order by used
                    range between make_interval(mins => ?) preceding and current row) as close_by
                from use)
            select venue, person_id, day, array_agg(distinct journal_id)
            from counted group by venue, person_id, day having max(close_by) >= ?
            """;

    /// The first day of the longest period that ends in these days with as many uses on its last day.
    private static final String BEGINNING = USES + """
            select min(starts_on) from (
                select starts_on from use where day = ends_on and ends_on >= ?
                group by venue, starts_on, ends_on having count(*) >= ?) crowded
            """;

    private static final String NEAR_EXPIRY = USES + """
            select venue, null::uuid, ends_on, array_agg(distinct journal_id) filter (where day = ends_on)
            from use where ends_on >= ? group by venue, starts_on, ends_on
            having count(*) filter (where day = ends_on) >= ?
               and count(*) filter (where day = ends_on) * 100 >= count(*) * ?
            """;

    private final DataSource database;

    Suspects(DataSource database) {
        this.database = database;
    }

    /// What the rule finds from one day to another, both counting. A period is judged when it ends in
    /// these days, by all of its uses, however long ago it began.
    List<Suspicion> find(RiskRule rule, LocalDate from, LocalDate to) {
        String sql = switch (rule.kind) {
            case BURST_AT_VENUE -> BURST;
            case SPLITTING -> SPLITTING;
            case NEAR_EXPIRY -> NEAR_EXPIRY;
        };
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            LocalDate since = rule.kind == RiskRule.Kind.NEAR_EXPIRY ? beginning(connection, rule, from, to) : from;
            if (since == null) {
                return List.of();
            }
            look(select, rule, since, to);
            switch (rule.kind) {
                case BURST_AT_VENUE -> select.setInt(4, number(rule.people));
                case SPLITTING -> {
                    select.setInt(4, number(rule.minutes));
                    select.setInt(5, number(rule.uses));
                }
                case NEAR_EXPIRY -> {
                    select.setObject(4, from);
                    select.setInt(5, number(rule.uses));
                    select.setInt(6, number(rule.percent));
                }
            }
            return suspicions(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable LocalDate beginning(Connection connection, RiskRule rule, LocalDate from, LocalDate to)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BEGINNING)) {
            look(select, rule, from, to);
            select.setObject(4, from);
            select.setInt(5, number(rule.uses));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDate.class);
            }
        }
    }

    private static void look(PreparedStatement select, RiskRule rule, LocalDate from, LocalDate to)
            throws SQLException {
        select.setString(1, rule.countyCode);
        select.setObject(2, Tehran.startOf(from).atOffset(ZoneOffset.UTC));
        select.setObject(3, Tehran.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    }

    private static List<Suspicion> suspicions(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            var found = new ArrayList<Suspicion>();
            while (row.next()) {
                Array journals = row.getArray(4);
                found.add(new Suspicion(
                        row.getString(1), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class), List.of((UUID
                                        [])
                                journals.getArray())));
            }
            return found;
        }
    }

    /// The table's checks see to it that a rule has the numbers of its kind.
    private static int number(@Nullable Integer number) {
        if (number == null) {
            throw new IllegalStateException("a rule lacks a number of its kind");
        }
        return number;
    }
}
