package hamgara.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A hall of an invented county with conversations of as many votes as a benchmark asks for, and a session.
final class Dialogue {

    private final Stack stack;
    private final County county;

    Dialogue(Stack stack, County county) {
        this.stack = stack;
        this.county = county;
    }

    void open() {
        execute(Scripts.sql("hall.sql"));
    }

    String secretary() {
        return county.token("hall-secretary", "county", County.CODE);
    }

    /// A conversation with so many statements; answers with its id.
    String conversation(int statements) {
        JsonNode made = county.post(
                secretary(), "/v1/conversations", Map.of("hallId", Threads.HALL, "title", "سنجش " + statements));
        String id = made.path("id").asText();
        execute("""
                insert into statement (id, hall_id, conversation_id, lang, text, author, written_at, twin)
                select uuidv7(), '%s', '%s', 'fa', 'گزارهٔ سنجش ' || n, md5('author' || n), now(), 0
                from generate_series(1, %d) n""".formatted(Threads.HALL, id, statements));
        execute("update conversation_size set statements = " + statements + " where conversation_id = '" + id + "'");
        return id;
    }

    void vote(String conversation, int people, int each) {
        execute(Scripts.sql("votes.sql")
                .replace(":conversation", conversation)
                .replace(":people", Integer.toString(people))
                .replace(":each", Integer.toString(each)));
        execute("vacuum analyze opinion_vote, opinion_voter, opinion_vote_log");
    }

    List<String> statements(String conversation) {
        return column("select id::text from statement where conversation_id = '" + conversation + "' order by no");
    }

    void session(String id) {
        execute(Scripts.sql("session.sql").replace(":session", id));
    }

    void execute(String sql) {
        try (Connection connection = stack.connect(Part.FORUM);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String query) {
        return Long.parseLong(column(query).getFirst());
    }

    List<String> column(String query) {
        try (Connection connection = stack.connect(Part.FORUM);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
