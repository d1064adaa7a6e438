package hamgara.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Java and the database fold text alike, and a database that cannot see Persian is refused.
class TextInDatabaseTest {

    private static final int SPREAD_OVER_QUERIES = 500;

    private static TextServer server;
    private static DataSource database;

    @BeforeAll
    static void startServer() throws SQLException {
        server = new TextServer();
        database = server.database("text", "");
        TextServer.migrate(database);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void foldsTheVectorsAsJavaDoes() throws SQLException {
        List<TextVectors.Case> cases = TextVectors.read().cases();
        List<String> texts =
                cases.stream().map(c -> c.text().replace("\u0000", "")).toList();
        assertThat(keys("fa_search_key", texts))
                .isEqualTo(cases.stream().map(TextVectors.Case::searchKey).toList());
        assertThat(keys("fa_compact_key", texts))
                .isEqualTo(cases.stream().map(TextVectors.Case::compactKey).toList());
    }

    @Test
    void foldsAnyTextAsJavaDoes() throws SQLException {
        List<String> texts = RandomTexts.seeded(614, 10_000).toList();
        for (int i = 0; i < texts.size(); i += SPREAD_OVER_QUERIES) {
            List<String> some = texts.subList(i, Math.min(texts.size(), i + SPREAD_OVER_QUERIES));
            List<String> search = keys("fa_search_key", some);
            List<String> compact = keys("fa_compact_key", some);
            for (int j = 0; j < some.size(); j++) {
                String text = some.get(j);
                assertThat(search.get(j)).as(PersianTextTest.escaped(text)).isEqualTo(PersianText.searchKey(text));
                assertThat(compact.get(j)).as(PersianTextTest.escaped(text)).isEqualTo(PersianText.compactKey(text));
            }
        }
    }

    @Test
    void foldsEveryCharacterAsJavaDoes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT code, fa_search_key('ا' || chr(code) || 'ب')
                        FROM generate_series(1, 131071) AS code
                        WHERE code NOT BETWEEN 55296 AND 57343 AND unicode_assigned(chr(code))""")) {
            int compared = 0;
            while (rows.next()) {
                int code = rows.getInt(1);
                if (Character.isDefined(code)) {
                    compared++;
                    assertThat(rows.getString(2))
                            .as("U+%04X", code)
                            .isEqualTo(PersianText.searchKey("ا" + Character.toString(code) + "ب"));
                }
            }
            assertThat(compared).isGreaterThan(80_000);
        }
    }

    @Test
    void sortsByThePersianAlphabet() throws SQLException {
        List<String> expected = TextVectors.read().inPersianOrder();
        assertThat(strings(
                        "SELECT word FROM unnest(?) AS word ORDER BY word COLLATE \"fa-x-icu\"",
                        expected.stream().sorted().toList()))
                .isEqualTo(expected);
    }

    @Test
    void findsTheSameWordsThroughIndexes() throws SQLException {
        TextServer.run(database, """
                CREATE TABLE note (title text, words tsvector GENERATED ALWAYS AS
                    (to_tsvector('simple', fa_search_key(title))) STORED);
                CREATE INDEX ON note USING gin (fa_compact_key(title) gin_trgm_ops);
                INSERT INTO note (title) VALUES ('گفت‌وگوهای مردمی در هفت‌تپه'), ('کلاس خوشنویسی');
                REINDEX TABLE note;
                ANALYZE note;""");
        assertThat(strings("""
                        SELECT title FROM note, unnest(?) AS sought
                        WHERE words @@ plainto_tsquery('simple', fa_search_key(sought))
                           OR word_similarity(fa_compact_key(sought), fa_compact_key(title)) > 0.5""", List.of("گفتگوهاي مردمي", "هفتتپه")))
                .containsExactly("گفت‌وگوهای مردمی در هفت‌تپه", "گفت‌وگوهای مردمی در هفت‌تپه");
    }

    @Test
    void migratesWithoutSuperuserRights() throws SQLException {
        DataSource prepared = server.database("prepared", "");
        TextServer.run(prepared, """
                CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE EXTENSION unaccent;
                CREATE ROLE clerk LOGIN;
                GRANT CREATE, USAGE ON SCHEMA public TO clerk""");
        DataSource asClerk = server.as("clerk", "prepared");
        assertThatThrownBy(() -> TextServer.run(asClerk, "CREATE EXTENSION pgcrypto"))
                .hasMessageContaining("permission denied");
        assertThatCode(() -> TextServer.migrate(asClerk)).doesNotThrowAnyException();
    }

    @Test
    void startsOnADatabaseThatSeesPersian() {
        assertThatCode(() -> PersianTrigramCheck.check(database)).doesNotThrowAnyException();
    }

    @Test
    void refusesADatabaseThatHidesPersianFromTrigrams() throws SQLException {
        DataSource blind = server.database("blind", "TEMPLATE template0 LC_CTYPE 'C'");
        TextServer.migrate(blind);
        assertThatThrownBy(() -> PersianTrigramCheck.check(blind))
                .hasMessage("Database \"blind\" has lc_ctype=C, which hides Persian letters from trigram search;"
                        + " create it again with LC_CTYPE 'C.UTF-8'.");
    }

    @Test
    void foldsTextAlikeOnADatabaseWithOtherLocale() throws SQLException {
        DataSource other = server.database("other", "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'tr'");
        TextServer.migrate(other);
        try (Connection connection = other.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT fa_search_key('KITAP Iı كتاب ۵')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(PersianText.searchKey("KITAP Iı كتاب ۵"));
        }
    }

    private static List<String> keys(String function, List<String> texts) throws SQLException {
        return strings("SELECT " + function + "(text) FROM unnest(?) WITH ORDINALITY AS t(text, n) ORDER BY n", texts);
    }

    private static List<String> strings(String sql, List<String> texts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
            List<String> strings = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        }
    }
}
