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

    @Test
    void refusesThatOneDecidesWhatOneAskedFor() {
        assertThat(decidedByOne())
                .as("tables without a CHECK that two people act")
                .isEmpty();
    }

    @Test
    void findsATableWhereOneMayDecideAlone() throws SQLException {
        Db.change(
                "create table if not exists decided_alone (requested_by text, decided_by text check (decided_by > ''))");
        try {
            assertThat(decidedByOne()).isEqualTo("decided_alone");
        } finally {
            Db.change("drop table decided_alone");
        }
    }

    private static String decidedByOne() {
        String found = Db.text("""
                with people as (
                    select c.table_name, asked.column_name::text as asked, c.column_name::text as decided
                    from information_schema.columns c
                    join information_schema.columns asked
                        on asked.table_schema = c.table_schema and asked.table_name = c.table_name
                    where c.table_schema = 'public'
                        and c.column_name in ('approved_by', 'decided_by', 'resolved_by', 'struck_by')
                        and asked.column_name in
                            ('requested_by', 'proposed_by', 'opened_by', 'applied_by', 'found_by'))
                select string_agg(distinct table_name, ', ' order by table_name) from people
                where not exists (
                    select from pg_constraint k
                    where k.conrelid = to_regclass(table_name) and k.contype = 'c'
                        and replace(pg_get_constraintdef(k.oid), ' NOT VALID', '') in (
                            format('CHECK ((%s <> %s))', asked, decided), format('CHECK ((%s <> %s))', decided, asked)))""");
        return found == null ? "" : found;
    }

    private static String suspects() {
        String found = Db.text(
                "select string_agg(table_name || '.' || column_name, ', ' order by table_name, column_name)"
                        + " from information_schema.columns where table_schema = 'public' and column_name ~ ?",
                NEVER_KEPT);
        return found == null ? "" : found;
    }
}
