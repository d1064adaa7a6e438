package hamgara.forum.agencycase;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real petitions of the UK Parliament, replayed life by life through the API at a hundredth of their support: what
/// came in there comes in here, at the same instant, and is answered then. Due dates are counted here by other means.
@QuarkusTest
@WithTestResource(TestStack.class)
@EnabledIfSystemProperty(named = "hamgara.judges", matches = "true")
@EnabledIfSystemProperty(named = "hamgara.forum-data", matches = ".+")
class PetitionJudgesTest {

    private static final int LINE = 100;
    private static final int DEBATE = 1000;
    private static final int ACKNOWLEDGE_DAYS = 3;

    private static final Map<String, Object> TERMS = Map.of(
            "supportThreshold",
            LINE,
            "sessionLine",
            DEBATE,
            "window",
            "P6M",
            "acknowledgeDays",
            ACKNOWLEDGE_DAYS,
            "answerDays",
            Petition.ANSWER_DAYS,
            "extensionDays",
            10);

    @Inject
    CaseSweep sweep;

    @Inject
    DataSource database;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> supporters = new ArrayList<>();
    private final Map<Long, String> proposals = new HashMap<>();
    private final Map<Long, String> cases = new HashMap<>();

    @Test
    void becomeCasesWhenTheyDidAndAreAnsweredAsTheyWere() throws Exception {
        PublishedEvents.on("hamgara.forum");
        List<Petition> petitions = Petition.all();
        ClockAt clock = ClockAt.tehran("2020-03-02T10:00");
        boolean isScreened = screens();
        Map<String, Object> terms = new HashMap<>(TERMS);
        terms.put("moderation", isScreened ? "SCREENING" : "OPEN");
        Forum forum = Forum.withPolicy(terms);
        List<Petition> opened = petitions.stream()
                .filter(petition -> petition.openedAt() != null)
                .toList();
        int most = opened.stream().mapToInt(Petition::supporters).max().orElseThrow();
        while (supporters.size() < most) {
            supporters.add(Tokens.of("citizen").bearer());
        }

        var acts = new ArrayList<Act>(acts(forum, opened, isScreened));
        if (isScreened) {
            petitions.forEach(petition -> screen(acts, forum, petition));
        }
        acts.sort(Comparator.comparing(Act::at));
        play(clock, acts);

        clock.moveTo(Petition.END);
        sweep.sweep();
        areAsTheyWere(forum, opened);
        areAnsweredAsTheyWere(forum, opened);
        areWarnedOfInTime(opened);
        areOnTheListOfTheSession(forum, opened);
        if (isScreened) {
            areNotShownForTheRuleTheyWere(forum, petitions);
        }
    }

    /// Whether a hall that wants proposals to be read first keeps them back until then.
    private static boolean screens() {
        Forum forum = Forum.withPolicy(Map.of("moderation", "SCREENING"));
        return post(Tokens.of("citizen").bearer(), "/v1/proposals", forum.proposal("SPORT", "Read me first"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("state")
                .equals("SUBMITTED");
    }

    /// Sent in when it was made, and passed or rejected when it was.
    private void screen(List<Act> acts, Forum forum, Petition petition) {
        acts.add(Act.at(petition.created(), () -> publish(forum, petition)));
        Instant opened = petition.openedAt();
        Instant rejected = petition.rejectedAt();
        if (opened != null) {
            acts.add(Act.at(opened, () -> decide(forum, petition, Map.of("decision", "PASS"))));
        } else if (rejected != null) {
            acts.add(Act.at(
                    rejected,
                    () -> decide(
                            forum,
                            petition,
                            Map.of("decision", "REJECT", "rule", petition.rule(), "reason", "Not shown"))));
        }
    }

    private void decide(Forum forum, Petition petition, Map<String, String> decision) {
        String moderator = Tokens.of("moderator").county(forum.county).bearer();
        String path = "/v1/proposals/" + proposals.get(petition.id());
        String version =
                as(moderator).get(path).then().statusCode(200).extract().header("ETag");
        as(moderator)
                .header("If-Match", version)
                .body(decision)
                .post(path + "/screening")
                .then()
                .statusCode(200);
    }

    private void areNotShownForTheRuleTheyWere(Forum forum, List<Petition> petitions) {
        String moderator = Tokens.of("moderator").county(forum.county).bearer();
        for (Petition petition : petitions) {
            if (petition.rejectedAt() != null) {
                JsonPath shown = as(moderator)
                        .get("/v1/proposals/" + proposals.get(petition.id()) + "/screening")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(shown.getString("state")).as(petition.toString()).isEqualTo("REJECTED");
                assertThat(shown.getString("acts[0].rule"))
                        .as(petition.toString())
                        .isEqualTo(petition.rule());
            }
        }
    }

    /// What happened to those that were shown.
    private List<Act> acts(Forum forum, List<Petition> petitions, boolean isScreened) {
        var acts = new ArrayList<Act>();
        for (Petition petition : petitions) {
            Instant begin = petition.opened();
            if (!isScreened) {
                acts.add(Act.at(begin, () -> publish(forum, petition)));
            }
            LocalDate longer = petition.longerUntil();
            if (longer != null && petition.reachedAt() == null) {
                acts.add(Act.at(begin.plus(Duration.ofDays(150)), () -> lengthen(forum, petition, longer)));
            }
            supports(acts, petition);
            if (petition.reachedAt() != null) {
                acts.add(Act.at(
                        petition.reachedAt().plus(Duration.ofDays(1)),
                        () -> move(forum, petition, "acknowledge", Map.of())));
                petition.warnings().forEach((percent, at) -> {
                    acts.add(Act.at(at.minusSeconds(1), () -> isWarned(petition, percent, false)));
                    acts.add(Act.at(at, () -> isWarned(petition, percent, true)));
                });
                Instant answered = petition.answered();
                acts.add(Act.at(answered.minusSeconds(1), sweep::sweep));
                acts.add(Act.at(
                        answered,
                        () -> move(
                                forum,
                                petition,
                                "answer",
                                Map.of("decision", "ACCEPT_IN_PART", "reason", petition.answer()))));
            }
        }
        for (Instant sample : samples(petitions)) {
            acts.add(Act.at(sample, () -> isOnTheBoard(forum, petitions, sample)));
        }
        return acts;
    }

    /// As many as there were, at a hundredth; the one who crossed a line at the instant of that, the others between.
    private void supports(List<Act> acts, Petition petition) {
        int count = petition.supporters();
        Instant reached = petition.reachedAt();
        Instant begin = petition.opened().plusSeconds(60);
        Instant end = petition.lastSupport();
        if (reached == null) {
            spread(acts, petition, 0, count, begin, end);
            return;
        }
        spread(acts, petition, 0, LINE - 1, begin, reached.minusSeconds(1));
        acts.add(Act.at(reached, () -> cross(petition)));
        Instant debate = petition.debateAt();
        Instant after = reached.plusSeconds(1);
        if (debate == null || !debate.isBefore(end)) {
            spread(acts, petition, LINE, count, after, end);
            return;
        }
        spread(acts, petition, LINE, DEBATE - 1, after, debate.minusSeconds(1));
        acts.add(Act.at(debate, () -> support(petition, DEBATE - 1)));
        spread(acts, petition, DEBATE, count, debate.plusSeconds(1), end);
    }

    private void spread(List<Act> acts, Petition petition, int from, int until, Instant begin, Instant end) {
        Duration step = Duration.between(begin, end).dividedBy(Math.max(1, until - from + 1));
        for (int i = from; i < until; i++) {
            int who = i;
            acts.add(Act.among(begin.plus(step.multipliedBy(i - from)), () -> support(petition, who)));
        }
    }

    /// Supports of one stretch, in which nothing else happens, come at once; the clock is one.
    private static void play(ClockAt clock, List<Act> acts) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            var together = new ArrayList<Callable<Void>>();
            for (Act act : acts) {
                if (act.isOneOfMany()) {
                    if (together.isEmpty()) {
                        clock.moveTo(act.at());
                    }
                    together.add(act::done);
                    continue;
                }
                finish(hands, together);
                clock.moveTo(act.at());
                act.done();
            }
            finish(hands, together);
        }
    }

    private static void finish(ExecutorService hands, List<Callable<Void>> together) throws Exception {
        for (Future<Void> done : hands.invokeAll(together)) {
            done.get();
        }
        together.clear();
    }

    private void publish(Forum forum, Petition petition) {
        Map<String, Object> body = new HashMap<>();
        body.put("hallId", forum.hall);
        body.put("subject", petition.subject());
        body.put("lang", "en");
        body.put("title", petition.title());
        body.put("whatExists", petition.background());
        body.put("whatShouldBeDone", petition.title());
        body.put("existingCapacity", "What the departments have");
        body.put("whoBenefits", "Whoever signs it");
        body.put("similarSeen", true);
        proposals.put(
                petition.id(),
                post(Tokens.of("citizen").bearer(), "/v1/proposals", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void lengthen(Forum forum, Petition petition, LocalDate until) {
        change(
                        forum.secretary(),
                        "/v1/proposals/" + proposals.get(petition.id()),
                        "window",
                        Map.of("untilOn", until.toString(), "reason", "Two weeks of mourning"))
                .then()
                .statusCode(200);
    }

    private void cross(Petition petition) throws Exception {
        JsonNode crossed = support(petition, LINE - 1);
        assertThat(crossed.path("state").asText()).isEqualTo("WITH_AGENCY");
        cases.put(petition.id(), crossed.path("caseId").asText());
    }

    private JsonNode support(Petition petition, int who) throws Exception {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/proposals/"
                + proposals.get(petition.id()) + "/supports/me");
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", supporters.get(who))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"kind\": \"JOIN\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = Petition.JSON.readTree(answer.body());
        if (who < LINE - 1) {
            assertThat(told.path("state").asText()).isEqualTo("PUBLISHED");
        }
        return told;
    }

    private void move(Forum forum, Petition petition, String verb, Map<String, ?> body) {
        String path = "/v1/cases/" + cases.get(petition.id());
        String agency = given().get(path).then().statusCode(200).extract().path("agency");
        change(forum.officer(agency), path, verb, body).then().statusCode(200);
    }

    /// The three instants at which most of them were late.
    private static Set<Instant> samples(List<Petition> petitions) {
        return petitions.stream()
                .filter(petition -> petition.reachedAt() != null && petition.isLate())
                .map(petition -> petition.answered().minusSeconds(60))
                .sorted(Comparator.comparingInt(
                        (Instant at) -> -late(petitions, at).size()))
                .limit(3)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void isOnTheBoard(Forum forum, List<Petition> petitions, Instant at) {
        sweep.sweep();
        JsonPath board = given().get("/v1/overdue?limit=100&county=" + forum.county)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Petition> late = late(petitions, at);
        var expected = late.stream()
                .map(petition -> cases.get(petition.id()) + " " + OfficeDays.daysLate(petition.due(), at))
                .toList();
        List<String> ids = board.getList("items.caseId");
        List<Integer> days = board.getList("items.workingDaysLate");
        var shown = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            shown.add(ids.get(i) + " " + days.get(i));
        }
        assertThat(expected).isNotEmpty();
        assertThat(shown).as("the board at " + at).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private void isWarned(Petition petition, int percent, boolean isWarned) throws SQLException {
        sweep.sweep();
        String warned =
                Given.value(database, "select warned from agency_case where id = '" + cases.get(petition.id()) + "'");
        assertThat(Integer.parseInt(warned) >= percent)
                .as("%s is warned at %d", petition, percent)
                .isEqualTo(isWarned);
    }

    /// Each part of the time is told once and before the answer, and that it is late once.
    private void areWarnedOfInTime(List<Petition> petitions) {
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        for (Petition petition : petitions) {
            if (petition.reachedAt() == null) {
                continue;
            }
            UUID of = UUID.fromString(Objects.requireNonNull(cases.get(petition.id())));
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                assertThat(told(events, of, "due-soon", "percent"))
                        .as(petition.toString())
                        .isEqualTo(petition.warnings().keySet().stream()
                                .map(String::valueOf)
                                .toList());
                assertThat(told(events, of, "overdue", "duty"))
                        .as(petition.toString())
                        .isEqualTo(petition.isLate() ? List.of("ANSWER") : List.of());
                assertThat(told(events, of, "escalated", "level"))
                        .as(petition.toString())
                        .isEqualTo(IntStream.rangeClosed(1, levelOf(petition))
                                .mapToObj(String::valueOf)
                                .toList());
            });
        }
    }

    private static List<String> told(PublishedEvents events, UUID of, String what, String member) {
        return events.ofSubject(of).stream()
                .filter(event -> event.type().equals("hamgara.forum.case-" + what + ".v1"))
                .map(event -> event.data().path(member).asText())
                .toList();
    }

    /// Those whom as many support as a debate takes wait for the session since the instant of that.
    private void areOnTheListOfTheSession(Forum forum, List<Petition> petitions) {
        List<String> expected = petitions.stream()
                .filter(petition -> petition.debateAt() != null)
                .sorted(Comparator.comparing((Petition petition) -> Objects.requireNonNull(petition.debateAt())))
                .map(petition -> proposals.get(petition.id()) + " " + petition.debateAt())
                .toList();
        assertThat(all("/v1/halls/" + forum.hall + "/session-list?limit=100"))
                .extracting(listed -> listed.get("proposalId") + " " + listed.get("listedAt"))
                .containsExactlyElementsOf(expected);
        assertThat(expected).hasSize((int) petitions.stream()
                .filter(petition -> petition.supporters() >= DEBATE)
                .count());
    }

    private static List<Petition> late(List<Petition> petitions, Instant at) {
        return petitions.stream()
                .filter(petition -> petition.reachedAt() != null
                        && petition.due().isBefore(at)
                        && petition.answered().isAfter(at))
                .toList();
    }

    private void areAsTheyWere(Forum forum, List<Petition> petitions) {
        String over = "/v1/proposals?hall=" + forum.hall + "&state=PUBLISHED&limit=100";
        long stillOpen = petitions.stream()
                .filter(petition -> petition.isOpenAtTheEnd() && petition.reachedAt() == null)
                .count();
        await().atMost(Duration.ofMinutes(2)).until(() -> all(over).size() == stillOpen);

        var states = new HashMap<String, Integer>();
        for (Petition petition : petitions) {
            JsonPath shown = as(forum.secretary())
                    .get("/v1/proposals/" + proposals.get(petition.id()))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            String expected =
                    petition.reachedAt() != null ? "ANSWERED" : petition.isOpenAtTheEnd() ? "PUBLISHED" : "EXPIRED";
            assertThat(shown.getString("state")).as(petition.toString()).isEqualTo(expected);
            assertThat(shown.getInt("supporters")).as(petition.toString()).isEqualTo(petition.supporters());
            if (expected.equals("EXPIRED")) {
                Instant closed = Objects.requireNonNull(petition.closedAt());
                assertThat(Instant.parse(shown.getString("windowUntil")))
                        .as(petition.toString())
                        .isBetween(closed.minus(Duration.ofDays(1)), closed.plus(Duration.ofDays(4)));
            }
            states.merge(expected, 1, Integer::sum);
        }
        assertThat(states.getOrDefault("ANSWERED", 0)).isEqualTo(cases.size());
    }

    private void areAnsweredAsTheyWere(Forum forum, List<Petition> petitions) {
        List<Map<String, Object>> found = all("/v1/cases?limit=100&county=" + forum.county);
        Map<Object, Map<String, Object>> byId = found.stream().collect(Collectors.toMap(of -> of.get("id"), of -> of));
        assertThat(byId.keySet()).isEqualTo(Set.<Object>copyOf(cases.values()));

        for (Petition petition : petitions) {
            Instant reached = petition.reachedAt();
            if (reached == null) {
                assertThat(cases).as(petition.toString()).doesNotContainKey(petition.id());
                continue;
            }
            Map<String, Object> shown = Objects.requireNonNull(byId.get(cases.get(petition.id())));
            var answer = (Map<?, ?>) Objects.requireNonNull(shown.get("answer"));
            Instant due = petition.due();
            assertThat(shown.get("openedAt")).as(petition.toString()).isEqualTo(reached.toString());
            assertThat(shown.get("acknowledgeDueAt"))
                    .as(petition.toString())
                    .isEqualTo(OfficeDays.dueAfter(reached, ACKNOWLEDGE_DAYS).toString());
            assertThat(shown.get("answerDueAt")).as(petition.toString()).isEqualTo(due.toString());
            assertThat(answer.get("answeredAt"))
                    .as(petition.toString())
                    .isEqualTo(petition.answered().toString());
            assertThat(answer.get("inTime")).as(petition.toString()).isEqualTo(!petition.isLate());
            assertThat(shown.get("level")).as(petition.toString()).isEqualTo(levelOf(petition));
        }
    }

    /// The head at once, the governor after five working days, the deputy after ten.
    private static int levelOf(Petition petition) {
        if (!petition.isLate()) {
            return 0;
        }
        int days = OfficeDays.daysLate(petition.due(), petition.answered().minusSeconds(1));
        return days >= 10 ? 3 : days >= 5 ? 2 : 1;
    }

    private static List<Map<String, Object>> all(String path) {
        var all = new ArrayList<Map<String, Object>>();
        @Nullable String cursor = null;
        do {
            JsonPath page = given().get(cursor == null ? path : path + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }

    /// Something that somebody did then.
    private record Act(Instant at, boolean isOneOfMany, Doing doing) {

        static Act at(Instant at, Doing doing) {
            return new Act(at, false, doing);
        }

        static Act among(Instant at, Doing doing) {
            return new Act(at, true, doing);
        }

        @Nullable
        Void done() throws Exception {
            doing.done();
            return null;
        }
    }

    private interface Doing {
        void done() throws Exception;
    }
}
