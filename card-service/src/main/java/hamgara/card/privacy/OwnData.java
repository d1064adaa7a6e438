package hamgara.card.privacy;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hamgara.card.identity.Identities;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Copies everything that is stored about a person.
///
/// It goes by the columns of the database and not by a list of tables, so that what a new feature keeps of people is in
/// the copy from its first day.
@ApplicationScoped
class OwnData {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    /// The columns that lead to a person, and the kind of id that stands in them.
    private static final Map<String, Kind> LEADS = Map.ofEntries(
            entry("person_id", Kind.PERSON),
            entry("minor_id", Kind.PERSON),
            entry("guardian_id", Kind.PERSON),
            entry("head_id", Kind.PERSON),
            entry("scope_id", Kind.PERSON),
            entry("enrolment_id", Kind.ENROLMENT),
            entry("card_id", Kind.CARD),
            entry("pocket_id", Kind.POCKET),
            entry("authorization_id", Kind.AUTHORIZATION),
            entry("redemption_id", Kind.REDEMPTION));

    /// Ids that are the person's own.
    private enum Kind {
        PERSON("select ?::uuid"),
        ENROLMENT("select id from enrolment where person_id = ?"),
        CARD("select id from card where person_id = ?"),
        POCKET("select id from pocket where person_id = ?"),
        AUTHORIZATION("select id from card_authorization where person_id = ?"),
        REDEMPTION("select r.id from redemption r join card c on c.id = r.card_id where c.person_id = ?");

        private final String ids;

        Kind(String ids) {
            this.ids = ids;
        }
    }

    private static final String ENTRIES = """
            select e.* from entry e
            where (e.account_kind in ('POCKET', 'HOLD') and e.account_owner = any (?))
               or (e.account_kind = 'OFFLINE' and split_part(e.account_owner, ':', 1) = any (?))
            order by e.posted_at, e.journal_id, e.line""";

    private static final String EVENTS = """
            select o.occurred_at, o.type, o.subject, o.body from outbox o where o.subject = any (?::uuid[]) order by o.id""";

    private static final String ANSWERS = """
            select k.created_at, k.status, convert_from(k.body, 'UTF8')::jsonb as body from idempotency_key k
            where k.scope = ? order by k.created_at""";

    private final DataSource database;
    private final ObjectMapper json;
    private final Persons persons;
    private final Identities identities;
    private final Clock clock;

    OwnData(DataSource database, ObjectMapper json, Persons persons, Identities identities, Clock clock) {
        this.database = database;
        this.json = json;
        this.persons = persons;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    OwnDataView ofCaller() throws SQLException {
        return copy(persons.requireOfCaller());
    }

    @Transactional
    OwnDataView of(UUID id) throws SQLException {
        return copy(persons.find(id)
                .filter(person -> persons.isHolder(person) || persons.isGuardianOf(person))
                .orElseThrow(PrivacyRefusal.PersonNotFound::new));
    }

    private OwnDataView copy(PersonFacts person) throws SQLException {
        var records = new TreeMap<String, List<JsonNode>>();
        try (Connection connection = database.getConnection()) {
            Map<Kind, List<String>> own = ids(connection, person.id());
            put(connection, records, "person", "select * from person where id = any (?::uuid[])", own.get(Kind.PERSON));
            for (Map.Entry<String, List<String>> table : tables(connection).entrySet()) {
                List<String> columns = table.getValue();
                String query = columns.stream()
                        .map(column -> "t." + column + " = any (?::uuid[])")
                        .collect(joining(" or ", "select t.* from \"" + table.getKey() + "\" t where ", ""));
                put(
                        connection,
                        records,
                        table.getKey(),
                        query,
                        columns.stream()
                                .map(column -> own.get(LEADS.get(column)))
                                .toArray());
            }
            put(connection, records, "entry", ENTRIES, own.get(Kind.POCKET), own.get(Kind.POCKET));
            put(
                    connection,
                    records,
                    "event",
                    EVENTS,
                    own.values().stream().flatMap(List::stream).toList());
            put(connection, records, "answer", ANSWERS, person.account());
        }
        identities
                .maskedForHolder(person.id())
                .ifPresent(number -> records.put(
                        "nationalId", List.of(json.createObjectNode().put("masked", number))));
        return new OwnDataView(person.id(), clock.instant(), records);
    }

    private static Map<Kind, List<String>> ids(Connection connection, UUID person) throws SQLException {
        var own = new EnumMap<Kind, List<String>>(Kind.class);
        for (Kind kind : Kind.values()) {
            try (PreparedStatement select = connection.prepareStatement(kind.ids)) {
                select.setObject(1, person);
                var ids = new ArrayList<String>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getString(1));
                    }
                }
                own.put(kind, ids);
            }
        }
        return own;
    }

    /// The tables with a column that leads to a person, and these columns.
    private static SortedMap<String, List<String>> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.relname, a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attname = any (?) and a.atttypid = 'uuid'::regtype
                order by c.relname, a.attname""")) {
            select.setArray(1, connection.createArrayOf("text", LEADS.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return tables;
    }

    /// Puts the rows of a query under the name of their table; a list among the parameters is an array of texts.
    private void put(
            Connection connection,
            SortedMap<String, List<JsonNode>> records,
            String table,
            String query,
            @Nullable Object... parameters)
            throws SQLException {
        var rows = new ArrayList<JsonNode>();
        try (PreparedStatement select = connection.prepareStatement("select to_jsonb(r) from (" + query + ") as r")) {
            int next = 1;
            for (Object parameter : parameters) {
                if (parameter instanceof List<?> list) {
                    select.setArray(next++, connection.createArrayOf("text", list.toArray()));
                } else {
                    select.setObject(next++, parameter);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(shown(json.readTree(row.getString(1))));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (!rows.isEmpty()) {
            records.put(camel(table), rows);
        }
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
