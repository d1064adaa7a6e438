package hamgara.forum.reschedule;

import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RescheduleTest {

    @Inject
    DataSource database;

    @Test
    void isTwiceAtMostAndKeepsTheFirstDate() {
        ClockAt.tehran("2026-12-20T10:00");
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of("dueOn", "2027-01-25"));
        to(of, "2027-02-01").then().statusCode(409).body("code", equalTo("RESOLUTION_STATE_WRONG"));
        of.move("accept", Map.of()).then().statusCode(200);

        to(of, "2027-01-25").then().statusCode(422).body("code", equalTo("DUE_DATE_NOT_LATER"));
        to(of, "2027-02-01").then().statusCode(201).body("no", equalTo(1)).body("fromOn", equalTo("2027-01-25"));
        to(of, "2027-03-01").then().statusCode(201).body("no", equalTo(2));
        to(of, "2027-04-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("RESCHEDULED_TWICE"))
                .body("first", equalTo("2027-01-25"));

        given().get(of.path)
                .then()
                .body("dueOn", equalTo("2027-03-01"))
                .body("firstDueOn", equalTo("2027-01-25"))
                .body("firstDueOnJalali", equalTo("1405-11-05"));
        given().get(of.path + "/reschedules").then().body("items.toOn", contains("2027-02-01", "2027-03-01"));
        assertThatThrownBy(() -> Given.change(
                        database, "update resolution set first_due_on = due_on where id = '" + of.id + "'"))
                .hasMessageContaining("first due date stay");
    }

    @Test
    void takesAReviewAlongThatWouldComeBeforeIt() {
        ClockAt.tehran("2026-12-20T10:00");
        Resolved of = Resolved.adopted(
                        Resolved.hallWithGroup(), Map.of("dueOn", "2027-01-25", "reviewOn", "2027-02-10"))
                .started();

        to(of, "2027-02-01").then().statusCode(201);
        given().get(of.path).then().body("reviewOn", equalTo("2027-02-10"));
        to(of, "2027-02-10").then().statusCode(201);
        given().get(of.path).then().body("reviewOn", equalTo("2027-02-19"));
    }

    @Test
    void isTwiceAlsoWhenManyAskAtOnce() throws Exception {
        ClockAt.tehran("2026-12-20T10:00");
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of("dueOn", "2027-01-25"))
                .started();
        String owner = of.owner();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var asked = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> post(
                                    owner,
                                    of.path + "/reschedules",
                                    Map.of("toOn", "2027-0" + (i + 2) + "-01", "reason", "کالا نرسید"))
                            .statusCode())
                    .toList();
            int put = 0;
            for (var answer : threads.invokeAll(asked)) {
                put += answer.get() == 201 ? 1 : 0;
            }
            assertThat(put).isBetween(1, 2);
        }
        assertThat(given().get(of.path + "/reschedules")
                        .jsonPath()
                        .getList("items.no")
                        .size())
                .isEqualTo(given().get(of.path).jsonPath().getInt("reschedules"));
    }

    private static Response to(Resolved of, String day) {
        return post(of.owner(), of.path + "/reschedules", Map.of("toOn", day, "reason", "کالا یک ماه دیر رسید"));
    }
}
