package hamgara.forum.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EarlierAmendmentsTest {

    /// Tables of this transaction alone, which come before those of the service.
    private static final String EARLIER = """
            create temp table amendment (id text, proposed_at timestamptz) on commit drop;
            create temp table content (id text, state text) on commit drop;
            create temp table moderation_act (content_id text, act text, overturned_at timestamptz) on commit drop;
            create temp table review_item (content_id text, opened_at timestamptz) on commit drop;

            insert into amendment select id, '2026-11-01T10:00Z'
                from unnest(array['open', 'hidden', 'reported', 'let', 'appealed', 'waits', 'refused']) id;
            insert into content values ('open', 'SHOWN'), ('hidden', 'HIDDEN'), ('reported', 'HIDDEN'),
                ('let', 'REMOVED'), ('appealed', 'HIDDEN'), ('waits', 'HIDDEN'), ('refused', 'HIDDEN');
            insert into review_item values ('reported', '2026-11-02T10:00Z'), ('let', '2026-11-01T10:00:00.02Z'),
                ('appealed', '2026-11-01T10:00:00.02Z'), ('waits', '2026-11-01T10:00:00.02Z'),
                ('refused', '2026-11-01T10:00:00.02Z');
            insert into moderation_act values ('hidden', 'HIDE', null), ('reported', 'HIDDEN_BY_REPORTS', null),
                ('let', 'SHOW', null), ('let', 'REMOVE', null), ('appealed', 'HIDE', '2026-11-03T10:00Z'),
                ('appealed', 'HIDE', null), ('refused', 'HIDE', null);
            """;

    @Inject
    DataSource database;

    /// Their authors are not told once more when they are shown again.
    @Test
    void areSeenAlreadyWhereTheyWereBeforeTheyWereHidden() throws SQLException, IOException {
        try (var transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            try (var statement = transaction.createStatement()) {
                statement.execute(EARLIER);
                statement.execute(migration());
            }
            String seen = "select string_agg(id, ' ' order by id) from amendment where shown_at = proposed_at";
            assertThat(Given.value(transaction, seen)).isEqualTo("appealed hidden let open reported");
            transaction.rollback();
        }
    }

    private static String migration() throws IOException {
        String file = "/db/migration/V83__amendments_shown.sql";
        try (var in = Objects.requireNonNull(EarlierAmendmentsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
