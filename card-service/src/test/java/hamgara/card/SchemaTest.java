package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SchemaTest {

    /// Parts of a name between underscores, as whole words or their beginnings.
    private static final String NEVER_KEPT =
            "(^|_)(ethnic|tribe|tribal|clan|race(_|$)|sect(_|$)|sects|religio|mazhab|creed|"
                    + "party(_|$)|politic|faction|diagnos|disease|illness|disab|handicap|medical|health)";

    @Test
    void hasNoPlaceForEthnicitySectPartyOrDiagnosis() {
        assertThat(suspects()).as("columns for what is never kept of people").isEmpty();
    }

    @Test
    void findsSuchAColumnIfThereIsOne() throws SQLException {
        Db.change("create table if not exists never_kept (id int, ethnicity text, third_party text, sector text)");
        try {
            assertThat(suspects()).isEqualTo("never_kept.ethnicity, never_kept.third_party");
        } finally {
            Db.change("drop table never_kept");
        }
    }

    private static String suspects() {
        String found = Db.text(
                "select string_agg(table_name || '.' || column_name, ', ' order by table_name, column_name)"
                        + " from information_schema.columns where table_schema = 'public' and column_name ~ ?",
                NEVER_KEPT);
        return found == null ? "" : found;
    }
}
