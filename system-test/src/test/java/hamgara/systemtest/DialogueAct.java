package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Third act: people propose, an agency answers in its time, and what was resolved is done and verified from outside.
final class DialogueAct {

    private static final String SHUSH = CardAct.SHUSH;

    private final Story story;
    private final String secretary = Tokens.account("secretary");
    private final String officer = Tokens.account("sport-officer");

    DialogueAct(Story story) {
        this.story = story;
    }

    void play() {
        String hall = openHall();
        String proposal = propose(hall);
        String agencyCase = support(proposal);
        answer(agencyCase, proposal);
        String resolution = resolve(proposal);
        carryOut(resolution);
        verify(resolution);
    }

    private String openHall() {
        String hall = Call.post("/v1/halls")
                .as(Tokens.account("governor"))
                .json(Map.of("county", SHUSH, "policy", Map.of("supportThreshold", 3)))
                .expect(201)
                .has("/policy/supportThreshold", 3)
                .id();
        story.tells(hall, "forum.hall-opened");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Call.get("/v1/halls/" + hall).expect(200).has("/symmetricCapacities", 1));
        return hall;
    }

    private String propose(String hall) {
        var words = new HashMap<String, Object>(Map.of(
                "hallId", hall,
                "subject", "SPORT",
                "lang", "fa",
                "title", "والیبال دختران در سالن مدرسه",
                "whatExists", "سالن مدرسه عصرها خالی است",
                "whatShouldBeDone", "سه عصر در هفته برای دختران محله باز شود",
                "whoBenefits", "دختران ۱۵ تا ۱۸ سالهٔ شهر شوش"));
        String maryam = Tokens.account("maryam");
        Answer incomplete =
                Call.post("/v1/proposals").as(maryam).json(words).send().expectProblem(422, "NEEDS_AFFIRMATIVE");
        assertThat(incomplete.json("/parts")).extracting(JsonNode::asText).containsExactly("existingCapacity");
        words.put("existingCapacity", "سالن مدرسه و مربی داوطلب");
        String proposal = Call.post("/v1/proposals")
                .as(maryam)
                .json(words)
                .expect(201)
                .has("/state", "PUBLISHED")
                .id();
        story.tells(proposal, "forum.proposal-published");

        Call.post("/v1/proposals/similar")
                .json(Map.of("hallId", hall, "title", "واليبال دختران در سالن مدرسه"))
                .expect(200)
                .has("/items/0/id", proposal);
        Answer again = Call.post("/v1/proposals")
                .as(Tokens.account("reza"))
                .json(words)
                .send()
                .expectProblem(409, "SIMILAR_PROPOSAL_EXISTS");
        assertThat(again.json("/similar").toString()).contains(proposal);
        return proposal;
    }

    private String support(String proposal) {
        String path = "/v1/proposals/" + proposal;
        List<String> cases = new ArrayList<>();
        for (String person : List.of("reza", "reza", "parvin", "guardian")) {
            Answer supported = Call.put(path + "/supports/me")
                    .as(Tokens.account(person))
                    .json(Map.of("kind", "JOIN"))
                    .expect(200);
            cases.add(supported.text("/caseId"));
        }
        for (int supporter = 0; supporter < 3; supporter++) {
            story.tells(proposal, "forum.proposal-supported");
        }
        story.tells(proposal, "forum.proposal-qualified");
        assertThat(cases.subList(0, 3)).containsOnly("");
        Call.get(path)
                .expect(200)
                .has("/state", "WITH_AGENCY")
                .has("/supporters", 3)
                .has("/caseId", cases.getLast());
        story.tells(cases.getLast(), "forum.case-opened");
        return cases.getLast();
    }

    private void answer(String id, String proposal) {
        String path = "/v1/cases/" + id;
        Answer opened = Call.get(path)
                .expect(200)
                .has("/agency", "SPORT_YOUTH")
                .has("/proposalId", proposal)
                .has("/state", "OPEN");
        assertThat(Instant.parse(opened.text("/answerDueAt"))).isAfter(Instant.parse(opened.text("/openedAt")));
        assertThat(opened.text("/answerDueAtJalali")).matches("14[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(Call.get("/v1/cases?county=" + SHUSH).expect(200).json("/items"))
                .hasSize(1);

        Map<String, String> words =
                Map.of("decision", "ACCEPT_IN_PART", "reason", "دو عصر در هفته ممکن است", "plan", "از ماه آینده");
        Call.post(path + "/answer")
                .as(Tokens.account("education-officer"))
                .onPresent(path)
                .json(words)
                .send()
                .expectProblem(403, "NOT_YOUR_AGENCY");
        Call.post(path + "/acknowledge").as(officer).onPresent(path).expect(200).has("/state", "ACKNOWLEDGED");
        Call.post(path + "/answer")
                .as(officer)
                .onPresent(path)
                .json(words)
                .expect(200)
                .has("/state", "ANSWERED")
                .has("/answer/inTime", true);
        story.tells(id, "forum.case-acknowledged");
        story.tells(id, "forum.case-answered");
        story.tells(id, "forum.satisfaction-asked");
        Call.get("/v1/proposals/" + proposal).expect(200).has("/state", "ANSWERED");
    }

    private String resolve(String proposal) {
        Call.post("/v1/working-groups")
                .as(secretary)
                .json(Map.of(
                        "county",
                        SHUSH,
                        "code",
                        "WG-SPORT",
                        "names",
                        Map.of("fa", "کارگروه ورزش"),
                        "secretaryAgency",
                        "SPORT_YOUTH",
                        "officialParent",
                        "SOCIAL_CULTURAL"))
                .expect(201);
        String resolution = Call.post("/v1/resolutions")
                .as(secretary)
                .json(Map.of(
                        "proposalId", proposal,
                        "workingGroup", "WG-SPORT",
                        "text", "سالن مدرسه دو عصر در هفته برای والیبال دختران باز می‌شود",
                        "indicator", "هشت جلسه در ماه",
                        "ownerAgency", "SPORT_YOUTH",
                        "cooperating", List.of("EDUCATION"),
                        "dueOn", World.today().plusDays(30).toString()))
                .expect(201)
                .has("/state", "NOT_STARTED")
                .id();
        story.tells(resolution, "forum.resolution-adopted");
        return resolution;
    }

    private void carryOut(String resolution) {
        String path = "/v1/resolutions/" + resolution;
        Call.post(path + "/start").as(officer).onPresent(path).expect(200).has("/state", "IN_PROGRESS");
        Call.post(path + "/claim-done").as(officer).onPresent(path).send().expectProblem(422, "EVIDENCE_NEEDED");
        Call.post(path + "/evidence")
                .as(officer)
                .json(Map.of(
                        "kind",
                        "PHOTO",
                        "sha256",
                        "5e".repeat(32),
                        "description",
                        "جلسهٔ نخست",
                        "takenOn",
                        World.today().toString()))
                .expect(201)
                .has("/agency", "SPORT_YOUTH");
        Call.post(path + "/claim-done").as(officer).onPresent(path).expect(200).has("/state", "DONE_CLAIMED");
        story.tells(resolution, "forum.resolution-started");
        story.tells(resolution, "forum.resolution-done-claimed");
    }

    private void verify(String resolution) {
        String path = "/v1/resolutions/" + resolution;
        Call.post(path + "/verify")
                .as(Tokens.account("sport-head"))
                .json(Map.of())
                .onPresent(path)
                .send()
                .expectProblem(403, "VERIFIER_FROM_OWNER");
        // Done is what a meeting found: one whose minutes were signed after the days for objections.
        Call.post(path + "/verify")
                .as(secretary)
                .json(Map.of())
                .onPresent(path)
                .send()
                .expectProblem(409, "MEETING_NEEDED");
        assertThat(Call.get(path + "/timeline").expect(200).json("/items").findValuesAsText("step"))
                .containsExactly("ADOPTED", "STARTED", "EVIDENCE_ADDED", "DONE_CLAIMED");
    }
}
