package hamgara.card.assessment;

import hamgara.card.person.Age;
import hamgara.card.programme.Rules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// The rules of an assessment as a condition in SQL, for whoever weighs everybody at once.
///
/// The guardian's consent is not among them: it comes with the application.
public final class Eligible {

    private static final String COVERED = """
            AREAS (code) as (
                select a.code from area a where a.code = any (?::text[]) and daterange(a.valid_from, a.valid_to) @> ?::date
                union
                select a.code from area a join AREAS c on a.parent_code = c.code
                where daterange(a.valid_from, a.valid_to) @> ?::date)
            """;

    private static final String FITS = """
            (p.birth_date > ?::date and p.birth_date <= ?::date and p.area_code in (select code from AREAS)
             and (?::text is null or p.gender = ?::text)
             and (not ? or exists (select from household_member m where m.person_id = p.id and m.state = 'MEMBER'))
             and (cardinality(?::text[]) = 0 or exists (
                 select from claim c where c.person_id = p.id and c.type = any (?::text[]) and c.state <> 'WITHDRAWN'
                   and ?::date between c.valid_from and c.valid_until and (? or c.state = 'VERIFIED'))))
            """;

    private Eligible() {}

    /// A part of `with recursive`: the areas that the rules name and all within them. Only areas of that day
    /// count, as when somebody applies.
    public static String covered(String name) {
        return COVERED.replace("AREAS", name);
    }

    /// Whether the row `p` of the table of people fits the rules; the areas are those of a `covered` part.
    public static String fits(String covered) {
        return FITS.replace("AREAS", covered);
    }

    /// Fills in the parameters in the order they stand in.
    public static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        public Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        /// Those of `covered`.
        public void areas(List<String> codes, LocalDate day) throws SQLException {
            array("text", codes);
            add(day);
            add(day);
        }

        /// Those of `fits`.
        public void rules(Rules rules, LocalDate day) throws SQLException {
            add(Age.bornBy(rules.ageMax() + 1, day));
            add(Age.bornBy(rules.ageMin(), day));
            String gender = rules.gender() == null ? null : rules.gender().name();
            statement.setString(next++, gender);
            statement.setString(next++, gender);
            add(rules.householdRequired());
            array("text", rules.claimsAny());
            array("text", rules.claimsAny());
            add(day);
            add(rules.honourDays() != null);
        }

        public void add(Object value) throws SQLException {
            statement.setObject(next++, value);
        }

        public void array(String type, List<?> values) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, values.toArray()));
        }
    }
}
