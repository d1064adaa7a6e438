package hamgara.card.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// Copies everything that is stored about a person.
///
/// It goes by the columns of the database and not by a list of tables, so that what a new feature keeps of people is in
/// the copy from its first day.
@ApplicationScoped
class OwnData {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    /// How a row leads to a person: a column, and the ids that are the person's own.
    private static final String WHOSE = """
            with mine as (
                select 'person_id' as name, ?::uuid as id
                union all select 'minor_id', ?::uuid
                union all select 'guardian_id', ?::uuid
                union all select 'enrolment_id', id from enrolment where person_id = ?::uuid
                union all select 'card_id', id from card where person_id = ?::uuid
                union all select 'pocket_id', id from pocket where person_id = ?::uuid)
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final Persons persons;
    private final Clock clock;

    OwnData(DataSource database, ObjectMapper json, Persons persons, Clock clock) {
        this.database = database;
        this.json = json;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional
    OwnDataView ofCaller() throws SQLException {
        PersonFacts person = persons.requireOfCaller();
        var records = new TreeMap<String, List<JsonNode>>();
        try (Connection connection = database.getConnection()) {
            records.put("person", rows(connection, "select * from person where id = ?::uuid", person.id(), 1));
            for (Source source : sources(connection)) {
                List<JsonNode> rows = rows(connection, source.query(), person.id(), 6);
                if (!rows.isEmpty()) {
                    records.computeIfAbsent(camel(source.table()), table -> new ArrayList<>())
                            .addAll(rows);
                }
            }
            List<JsonNode> entries = rows(connection, """
                    select e.* from entry e join pocket p on e.account_owner = p.id::text where p.person_id = ?::uuid
                    order by e.posted_at, e.journal_id, e.line""", person.id(), 1);
            if (!entries.isEmpty()) {
                records.put("entry", entries);
            }
        }
        return new OwnDataView(person.id(), clock.instant(), records);
    }

    private record Source(String table, String query) {}

    /// One source for each table, by the column that leads to the person most directly.
    private static List<Source> sources(Connection connection) throws SQLException {
        var sources = new ArrayList<Source>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select c.relname, string_agg(quote_literal(a.attname), ',')
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and a.attname in ('person_id', 'minor_id', 'guardian_id', 'enrolment_id', 'card_id', 'pocket_id')
                          and a.atttypid = 'uuid'::regtype
                        group by c.relname order by c.relname""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String table = row.getString(1);
                String columns = row.getString(2);
                sources.add(new Source(
                        table,
                        WHOSE + "select t.* from \"" + table
                                + "\" t where exists (select from mine where mine.name in (" + columns
                                + ") and to_jsonb(t) ->> mine.name = mine.id::text)"));
            }
        }
        return sources;
    }

    private List<JsonNode> rows(Connection connection, String query, UUID person, int times) throws SQLException {
        var rows = new ArrayList<JsonNode>();
        try (PreparedStatement select = connection.prepareStatement("select to_jsonb(r) from (" + query + ") as r")) {
            for (int i = 1; i <= times; i++) {
                select.setObject(i, person);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(shown(json.readTree(row.getString(1))));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /// Without secrets (the database's bytes) and without the pseudonyms of staff.
    private JsonNode shown(JsonNode row) {
        ObjectNode shown = json.createObjectNode();
        row.properties().forEach(column -> {
            String name = column.getKey();
            JsonNode value = column.getValue();
            boolean bytes = value.isTextual() && value.asText().startsWith("\\x");
            boolean staff = name.endsWith("_by") || name.equals("actor") || name.equals("account");
            if (!bytes && !staff && !value.isNull()) {
                shown.set(camel(name), value);
            }
        });
        return shown;
    }

    private static String camel(String name) {
        return UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
