package hamgara.forum.cells;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SmallCellTest {

    private static final int FEW = 4;

    /// Fields that are numbers of people. How many support a proposal is not among them: that number is shown by its
    /// nature.
    private static final Set<String> OF_PEOPLE = Set.of(
            "people", "voters", "present", "activeMembers", "wrote", "supported", "attended", "voted", "declared");

    @Test
    void hidesFourPeopleWhereverAnybodyMayLook() throws IOException {
        Talk talk = Talk.open(Forum.withThreshold(50), Map.of());
        String[] statements = talk.statements(8);
        Talk.votes(statements, FEW, "++++----");
        Talk.votes(statements, 12, "----++++");
        int map = talk.cold().getInt("seq");
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String proposal = talk.forum.published(citizen(), "SPORT", "چهار نفر");
        String[] people = Stream.generate(Meeting::person).limit(FEW).toArray(String[]::new);
        Meeting meeting = Meeting.opened(clock, talk.forum, Map.of(), people);
        String poll = poll(meeting);
        for (String person : people) {
            support(person, proposal, "JOIN").then().statusCode(200);
            as(person).body(Map.of("option", 1)).put(poll + "/votes/me");
            as(person)
                    .body(Map.of("gender", "WOMAN"))
                    .put(meeting.path + "/balance/me")
                    .then()
                    .statusCode(204);
        }
        meeting.move("hold", null).then().statusCode(200);
        clock.moveTo("2027-01-25T10:00");
        String participation = "/v1/stats/participation?hall=" + talk.forum.hall;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(participation).path("items.size()").equals(2));

        Map<String, String> ids = new HashMap<>();
        ids.put("halls", talk.forum.hall);
        ids.put("proposals", proposal);
        ids.put("sessions", meeting.path.substring("/v1/sessions/".length()));
        ids.put("conversations", talk.id);
        ids.put("statements", statements[0]);
        List<String> read = new ArrayList<>();
        for (String path : publicReads()) {
            String at = path.replace("{seq}", Integer.toString(map))
                    .replace("{poll}", poll.substring(poll.lastIndexOf('/') + 1))
                    .replace("{id}", ids.getOrDefault(path.split("/", -1)[2], "none"));
            Response answer = given().queryParam("hall", talk.forum.hall)
                    .queryParam("county", talk.forum.county)
                    .get(at);
            if (answer.statusCode() == 200 && answer.contentType().contains("json")) {
                read.add(path);
                assertThat(numbersOfPeople(new ObjectMapper().readTree(answer.asByteArray())))
                        .as(at)
                        .doesNotContain(FEW);
            }
        }
        assertThat(read)
                .contains(
                        "/v1/halls/{id}",
                        "/v1/sessions/{id}",
                        "/v1/sessions/{id}/balance",
                        "/v1/sessions/{id}/polls",
                        "/v1/conversations/{id}/snapshots/latest",
                        "/v1/stats/participation",
                        "/v1/stats/halls")
                .hasSizeGreaterThan(20);
    }

    private static String poll(Meeting meeting) {
        String polls = meeting.path + "/polls";
        String poll = polls + "/"
                + post(
                                meeting.forum.secretary(),
                                polls,
                                Map.of("lang", "fa", "question", "ادامه دهیم؟", "options", List.of("آری", "نه")))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        String etag = as(meeting.forum.secretary()).get(poll).header("ETag");
        as(meeting.forum.secretary())
                .header("If-Match", etag)
                .post(poll + "/open")
                .then()
                .statusCode(200);
        return poll;
    }

    /// Every GET of the document without a place for a word that this test has not.
    private static List<String> publicReads() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/v1/"))
                .filter(path -> !path.replaceAll("\\{(id|seq|poll)}", "").contains("{"))
                .sorted()
                .toList();
    }

    private static List<Integer> numbersOfPeople(JsonNode node) {
        List<Integer> numbers = new ArrayList<>();
        node.properties().forEach(field -> {
            if (OF_PEOPLE.contains(field.getKey()) && field.getValue().isInt()) {
                numbers.add(field.getValue().asInt());
            }
        });
        node.forEach(child -> numbers.addAll(numbersOfPeople(child)));
        return numbers;
    }
}
