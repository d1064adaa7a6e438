package hamgara.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SchemaTest {

    /// Parts of a name between underscores, as whole words or their beginnings.
    private static final String NEVER_KEPT =
            "(^|_)(ethnic|tribe|tribal|clan|race(_|$)|sect(_|$)|sects|religio|mazhab|creed|party(_|$)|politic|faction)";

    @Inject
    DataSource database;

    @Test
    void hasNoColumnForEthnicitySectOrParty() throws SQLException {
        assertThat(suspects()).isEqualTo("null");
    }

    @Test
    void findsSuchAColumnIfThereIsOne() throws SQLException {
        Given.change(
                database, "create table if not exists never_kept (id int, ethnicity text, party text, sector text)");
        try {
            assertThat(suspects()).isEqualTo("never_kept.ethnicity, never_kept.party");
        } finally {
            Given.change(database, "drop table never_kept");
        }
    }

    @Test
    void hasNoSuchFieldInItsDocumentEither() {
        var schemas = new io.restassured.path.json.JsonPath(
                        given().get("/q/openapi?format=json").asString())
                .<String, Map<String, Object>>getMap("components.schemas");
        var pattern = java.util.regex.Pattern.compile(NEVER_KEPT);

        assertThat(schemas).hasSizeGreaterThan(20);
        schemas.forEach((name, schema) -> {
            if (schema.get("properties") instanceof Map<?, ?> properties) {
                assertThat(properties.keySet().stream()
                                .map(field -> field.toString()
                                        .replaceAll("([A-Z])", "_$1")
                                        .toLowerCase(java.util.Locale.ROOT))
                                .filter(field -> pattern.matcher(field).find()))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @Test
    void keepsInstantsInUtc() throws SQLException {
        assertThat(Given.value(database, """
                        select string_agg(table_name || '.' || column_name, ', ') from information_schema.columns
                        where table_schema = 'public' and data_type = 'timestamp without time zone'
                          and table_name <> 'flyway_schema_history'""")).isEqualTo("null");
    }

    private String suspects() throws SQLException {
        return Given.value(database, """
                select string_agg(table_name || '.' || column_name, ', ' order by table_name, column_name)
                from information_schema.columns
                where table_schema = 'public' and column_name ~ '%s'""".formatted(NEVER_KEPT));
    }
}
