package hamgara.card.simulation;

import hamgara.card.assessment.Eligible;
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

    private static final String WEIGH = """
            with recursive %s, %s,
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
                    Eligible.covered("before_area"),
                    Eligible.covered("after_area"),
                    Eligible.fits("before_area"),
                    Eligible.fits("after_area"));

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
                var parameters = new Eligible.Parameters(connection, select);
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
}
