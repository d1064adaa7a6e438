package hamgara.forum.routing;

import static hamgara.forum.routing.AreaRoutingTest.area;
import static hamgara.forum.routing.AreaRoutingTest.caseOf;
import static hamgara.forum.routing.AreaRoutingTest.office;
import static hamgara.forum.routing.AreaRoutingTest.route;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Where a subject goes while its office changes what it serves.
@QuarkusTest
@WithTestResource(TestStack.class)
class MeanwhileTest {

    @Inject
    DataSource database;

    @Test
    void sendsNothingToAnOfficeThatGivesTheAreaUp() throws Exception {
        Forum forum = Forum.withThreshold(1);
        String town = area(forum, "0106");
        String office = "MUNICIPALITY-" + town;
        office(forum, office, List.of(town)).then().statusCode(200);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var giving = database.getConnection()) {
            giving.setAutoCommit(false);
            try (var statement = giving.createStatement()) {
                statement.executeUpdate("update office set version = version + 1 where code = '" + office + "'");
                statement.executeUpdate("delete from office_area where office = '" + office + "'");
            }
            int pid = pid(giving);
            var routed = threads.submit(
                    () -> route(forum, "URBAN", town, Map.of("agency", "MUNICIPALITY", "office", office)));
            await().atMost(Duration.ofSeconds(30)).until(() -> routed.isDone() || waitsFor(pid) > 0);
            giving.commit();
            routed.get().then().statusCode(422).body("code", equalTo("UNKNOWN_OFFICE"));
        }
        caseOf(forum, town).body("office", nullValue());
    }

    /// Who sends something there waits for its turn in the county, and has looked at the office before.
    @Test
    void letsNoOfficeGiveUpAnAreaThatIsBeingSentThere() throws Exception {
        Forum forum = Forum.withThreshold(1);
        String town = area(forum, "0107");
        String kept = area(forum, "0108");
        String office = "MUNICIPALITY-" + town;
        office(forum, office, List.of(town, kept)).then().statusCode(200);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var turn = database.getConnection()) {
            turn.setAutoCommit(false);
            try (var statement = turn.createStatement()) {
                statement.execute(
                        "select 1 from switched_on_county where county = '" + forum.county + "' for no key update");
            }
            int pid = pid(turn);
            var routed = threads.submit(
                    () -> route(forum, "URBAN", town, Map.of("agency", "MUNICIPALITY", "office", office)));
            int sending = await().atMost(Duration.ofSeconds(30)).until(() -> waitsFor(pid), waiting -> waiting > 0);
            var given = threads.submit(() -> office(forum, office, List.of(kept)));
            await().atMost(Duration.ofSeconds(30)).until(() -> given.isDone() || waitsFor(sending) > 0);
            turn.commit();
            routed.get().then().statusCode(200).body("office", equalTo(office));
            given.get().then().statusCode(200);
        }
        caseOf(forum, town).body("office", nullValue());
    }

    /// The process that waits for this one; 0 while none does.
    private int waitsFor(int pid) throws SQLException {
        return Integer.parseInt(Given.value(
                database,
                "select coalesce(max(pid), 0) from pg_stat_activity where " + pid + " = any (pg_blocking_pids(pid))"));
    }

    private static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
