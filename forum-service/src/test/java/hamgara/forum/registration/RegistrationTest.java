package hamgara.forum.registration;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.ClosedPlace;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RegistrationTest {

    @Inject
    DataSource database;

    @Test
    void givesTenPlacesToExactlyTenOfAHundred() throws Exception {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 12, Map.of("reserved", 2));

        List<Response> answers = allAtOnce(people(100).stream()
                .<Callable<Response>>map(person -> () -> meeting.register(person))
                .toList());

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().filter(answer -> answer.path("state").equals("CONFIRMED")))
                .hasSize(10);
        assertThat(answers.stream()
                        .filter(answer -> answer.path("state").equals("WAITLISTED"))
                        .map(answer -> answer.<Integer>path("waiting"))
                        .sorted(Comparator.naturalOrder()))
                .hasSize(90)
                .startsWith(1)
                .endsWith(90);
    }

    @Test
    void offersAFreedPlaceToTheNext() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 1, Map.of());
        List<String> people = people(4);
        people.forEach(person -> meeting.register(person).then().statusCode(201));
        meeting.registration(people.get(3)).then().body("waiting", equalTo(3)).body("code", nullValue());

        meeting.giveUp(people.get(0)).then().statusCode(200).body("state", equalTo("CANCELLED"));
        meeting.registration(people.get(1))
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("code", notNullValue());
        meeting.registration(people.get(2)).then().body("waiting", equalTo(1));
        meeting.giveUp(people.get(2)).then().statusCode(200); // out of the line: frees no place
        meeting.registration(people.get(3)).then().body("waiting", equalTo(1));
        meeting.register(people.get(0)).then().statusCode(201).body("waiting", equalTo(2)); // behind the others
        meeting.change(Map.of("capacity", 2)).then().statusCode(200).body("free", equalTo(0));
        meeting.registration(people.get(3)).then().body("state", equalTo("CONFIRMED"));
        meeting.registration(people.get(0)).then().body("state", equalTo("WAITLISTED"));
        meeting.change(Map.of("capacity", 1)).then().statusCode(409).body("code", equalTo("SEATS_TAKEN"));
    }

    @Test
    void neverServesOutOfOrder() throws Exception {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 8, Map.of());
        List<String> first = people(8);
        first.forEach(person -> meeting.register(person).then().statusCode(201));
        List<String> line = people(12);
        line.forEach(person -> meeting.register(person).then().body("state", equalTo("WAITLISTED")));

        allAtOnce(first.subList(0, 5).stream()
                .<Callable<Response>>map(person -> () -> meeting.giveUp(person))
                .toList());

        for (int i = 0; i < line.size(); i++) {
            meeting.registration(line.get(i)).then().body("state", equalTo(i < 5 ? "CONFIRMED" : "WAITLISTED"));
        }
    }

    @Test
    void givesOnePersonOnePlace() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 5, Map.of());
        String person = Meeting.person();
        meeting.register(person).then().statusCode(201);

        meeting.register(person).then().statusCode(409).body("code", equalTo("ALREADY_REGISTERED"));
        meeting.giveUp(Meeting.person()).then().statusCode(404);
        meeting.move("close-registration", null).then().statusCode(200);
        meeting.register(Meeting.person()).then().statusCode(409).body("code", equalTo("REGISTRATION_NOT_OPEN"));
    }

    @Test
    void isForNoSessionWhoseTimeIsOver() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 2, Map.of());
        clock.moveTo("2026-12-20T18:59");
        meeting.register(Meeting.person()).then().statusCode(201);

        clock.moveTo("2026-12-20T19:00"); // nobody has begun it
        meeting.register(Meeting.person()).then().statusCode(409).body("code", equalTo("REGISTRATION_NOT_OPEN"));
    }

    @Test
    void knowsEachCodeOnce() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 2, Map.of());
        String comes = Meeting.person();
        String staysAway = Meeting.person();
        meeting.register(comes).then().statusCode(201);
        meeting.register(staysAway).then().statusCode(201);
        String code = meeting.code(comes);
        meeting.checkIn(code).then().statusCode(409).body("code", equalTo("CHECK_IN_CLOSED"));

        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.checkIn(code).then().statusCode(201).body("present", equalTo(1));
        meeting.checkIn(code).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED_IN"));
        meeting.checkIn("0".repeat(32)).then().statusCode(404).body("code", equalTo("CHECK_IN_CODE_UNKNOWN"));
        meeting.move("open", Map.of("noQuorum", "کم بودیم")).then().statusCode(200);
        meeting.move("hold", null).then().statusCode(200);
        meeting.registration(comes).then().body("state", equalTo("CHECKED_IN"));
        meeting.registration(staysAway).then().body("state", equalTo("NO_SHOW"));
    }

    @Test
    void isNotGivenUpByWhoWasLetIn() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 2, Map.of());
        String person = Meeting.person();
        meeting.register(person).then().statusCode(201);
        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.checkIn(meeting.code(person)).then().statusCode(201);

        meeting.giveUp(person).then().statusCode(409).body("code", equalTo("REGISTRATION_NOT_OPEN"));
        meeting.registration(person).then().body("state", equalTo("CHECKED_IN"));
    }

    @Test
    void letsPeopleInAgainOnTheDayItWasPutOffTo() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withPolicy(Map.of("quorum", 1)), 2, Map.of());
        String person = Meeting.person();
        meeting.register(person).then().statusCode(201);
        String code = meeting.code(person);
        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.checkIn(code).then().statusCode(201).body("present", equalTo(1));
        meeting.move("postpone", Map.of("reason", "گرد و غبار")).then().statusCode(200);
        meeting.registration(person).then().body("state", equalTo("CONFIRMED"));
        meeting.change(Map.of(
                        "startsAt", ClockAt.instant("2026-12-27T17:00").toString(),
                        "endsAt", ClockAt.instant("2026-12-27T19:00").toString()))
                .then()
                .statusCode(200);
        meeting.move("announce", null).then().statusCode(200);

        clock.moveTo("2026-12-27T16:45");
        meeting.move("open", Map.of()).then().statusCode(409).body("code", equalTo("QUORUM_MISSING"));
        meeting.checkIn(code).then().statusCode(201).body("present", equalTo(1));
        meeting.move("open", Map.of()).then().statusCode(200);
    }

    @Test
    void keepsTheSeatsOfARoomThatPeopleHave() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = ClosedPlace.invitation(Forum.withThreshold(5));
        people(2).forEach(person -> meeting.register(person).then().statusCode(201));

        meeting.change(Map.of("capacity", 1)).then().statusCode(409).body("code", equalTo("SEATS_TAKEN"));
        meeting.change(Map.of("reserved", 4)).then().statusCode(409).body("code", equalTo("SEATS_TAKEN"));
        meeting.change(Map.of("capacity", 2)).then().statusCode(200).body("free", equalTo(0));
    }

    @Test
    void passesNoCapacityAndSharesNoPlaceInTheLineEvenInTheDatabase() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 3, Map.of("reserved", 1));
        people(3).forEach(person -> meeting.register(person).then().statusCode(201));
        String id = meeting.path.substring(meeting.path.lastIndexOf('/') + 1);

        assertThatThrownBy(() -> Given.change(
                        database, "update hall_session set confirmed = confirmed + 1 where id = '" + id + "'"))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> Given.change(
                        database, "update registration set line = 2 where session_id = '" + id + "' and line = 3"))
                .hasMessageContaining("registration_session_id_line_key");
    }

    @Test
    void freesThePlaceOfWhoIsForgotten() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 1, Map.of());
        List<String> people = people(3);
        people.forEach(person -> meeting.register(person).then().statusCode(201));

        post(people.get(0), "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        meeting.registration(people.get(1)).then().body("state", equalTo("CONFIRMED"));
        meeting.registration(people.get(2)).then().body("waiting", equalTo(1));
        meeting.register(people.get(0)) // comes back like anybody, behind the others
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITLISTED"))
                .body("waiting", equalTo(2));
        post(people.get(0), "/v1/participants/me/erasure", Map.of()).then().statusCode(201); // and goes again
        meeting.registration(people.get(0)).then().statusCode(404);
        meeting.registration(people.get(2)).then().body("waiting", equalTo(1));
    }

    @Test
    void isAmongWhatSomebodyAsksForOfTheirOwn() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 1, Map.of());
        List<String> people = people(2);
        people.forEach(person -> meeting.register(person).then().statusCode(201));
        String own = "/v1/participants/me/data";
        as(people.get(1))
                .get(own)
                .then()
                .body("data.registrations.state", contains("WAITLISTED"))
                .body("data.registrations[0].placeGivenAt", nullValue());

        meeting.giveUp(people.get(0)).then().statusCode(200);

        as(people.get(1))
                .get(own)
                .then()
                .body("data.registrations.state", contains("CONFIRMED"))
                .body("data.registrations[0].placeGivenAt", equalTo("2026-12-10T06:30:00Z"));
    }

    private static List<String> people(int many) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(Meeting.person());
        }
        return people;
    }

    private static List<Response> allAtOnce(List<Callable<Response>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Response> answers = new ArrayList<>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
