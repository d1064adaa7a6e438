package hamgara.card.simulation;

import hamgara.card.person.Age;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Weighs everybody against two sets of rules in one statement, which can write nothing and does not run for long.
@ApplicationScoped
class SimulationRows {

    private static final String TIMEOUT = "57014";

    /// Only areas of that day count, as when somebody applies.
    private static final String COVERED = """
            (code) as (
                select a.code from area a where a.code = any (?::text[]) and daterange(a.valid_from, a.valid_to) @> ?::date
                union
                select a.code from area a join %s c on a.parent_code = c.code
                where daterange(a.valid_from, a.valid_to) @> ?::date)
            """;

    /// The rules of an assessment, without the guardian's consent, which comes with the application.
    private static final String ELIGIBLE = """
            (p.birth_date > ?::date and p.birth_date <= ?::date and p.area_code in (select code from %s)
             and (?::text is null or p.gender = ?::text)
             and (not ? or exists (select from household_member m where m.person_id = p.id and m.state = 'MEMBER'))
             and (cardinality(?::text[]) = 0 or exists (
                 select from claim c where c.person_id = p.id and c.type = any (?::text[]) and c.state <> 'WITHDRAWN'
                   and ?::date between c.valid_from and c.valid_until and (? or c.state = 'VERIFIED'))))
            """;

    private static final String WEIGH = """
            with recursive before_area %s, after_area %s,
            weighed as materialized (
                select p.area_code, (hashtextextended(p.id::text, 0) & 127)::int as lot, %s as was, %s as will,
                       exists (select from enrolment e where e.person_id = p.id and e.programme_id = ?
                               and e.state in ('ACTIVE', 'SUSPENDED', 'GRACE')) as takes_part
                from person p where p.state = 'CONFIRMED' and not p.sandbox)
            select area_code, lot, count(*) filter (where was), count(*) filter (where will and not was),
                   count(*) filter (where was and not will), count(*) filter (where will),
                   count(*) filter (where takes_part), count(*) filter (where takes_part and not will)
            from weighed where was or will or takes_part group by area_code, lot order by area_code
            """.formatted(
                    COVERED.formatted("before_area"),
                    COVERED.formatted("after_area"),
                    ELIGIBLE.formatted("before_area"),
                    ELIGIBLE.formatted("after_area"));

    private final DataSource database;

    SimulationRows(DataSource database) {
        this.database = database;
    }

    /// The people of one area.
    record Weighed(String area, long before, long newlyIn, long newlyOut, long after, long takingPart, long leaving) {

        private Weighed and(Weighed more) {
            return new Weighed(
                    area,
                    before + more.before,
                    newlyIn + more.newlyIn,
                    newlyOut + more.newlyOut,
                    after + more.after,
                    takingPart + more.takingPart,
                    leaving + more.leaving);
        }
    }

    /// Everybody by area, and as crowds who fits the rules and who takes part without fitting them.
    record Weighing(List<Weighed> byArea, Crowd fitting, Crowd leaving) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Weighing weigh(Optional<Rules> before, ProgrammeTerms after, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            try (Statement bounds = connection.createStatement()) {
                bounds.execute("set local statement_timeout = '5s'");
                bounds.execute("set local transaction_read_only = on");
            }
            try (PreparedStatement select = connection.prepareStatement(WEIGH)) {
                var parameters = new Parameters(connection, select);
                parameters.areas(before.map(Rules::areas).orElse(List.of()), day);
                parameters.areas(after.rules().areas(), day);
                parameters.rules(before.orElse(after.rules()), day); // without areas nobody was eligible before
                parameters.rules(after.rules(), day);
                parameters.add(after.programme());
                return read(select);
            }
        } catch (SQLException e) {
            if (TIMEOUT.equals(e.getSQLState())) {
                throw new SimulationRefusal.SimulationTookTooLong();
            }
            throw new IllegalStateException(e);
        }
    }

    private static Weighing read(PreparedStatement select) throws SQLException {
        var byArea = new LinkedHashMap<String, Weighed>();
        var fitting = new Crowd();
        var leaving = new Crowd();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                var weighed = new Weighed(
                        row.getString(1),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8));
                byArea.merge(weighed.area(), weighed, Weighed::and);
                fitting.add(weighed.area(), row.getInt(2), Math.toIntExact(weighed.after()));
                leaving.add(weighed.area(), row.getInt(2), Math.toIntExact(weighed.leaving()));
            }
        }
        return new Weighing(List.copyOf(byArea.values()), fitting, leaving);
    }

    /// Fills in the parameters in the order they stand in.
    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void areas(List<String> codes, LocalDate day) throws SQLException {
            texts(codes);
            add(day);
            add(day);
        }

        void rules(Rules rules, LocalDate day) throws SQLException {
            add(Age.bornBy(rules.ageMax() + 1, day));
            add(Age.bornBy(rules.ageMin(), day));
            String gender = rules.gender() == null ? null : rules.gender().name();
            statement.setString(next++, gender);
            statement.setString(next++, gender);
            add(rules.householdRequired());
            texts(rules.claimsAny());
            texts(rules.claimsAny());
            add(day);
            add(rules.honourDays() != null);
        }

        void add(Object value) throws SQLException {
            statement.setObject(next++, value);
        }

        private void texts(List<String> values) throws SQLException {
            statement.setArray(next++, connection.createArrayOf("text", values.toArray()));
        }
    }
}
