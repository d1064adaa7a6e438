package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorizationRaceTest {

    private static final Map<String, Object> WHOLE = Map.of("final", true);

    @Test
    void aHouseholdUsesFiveOfFiveHoweverManyOfItAskAtOnce() throws Exception {
        UUID programme = household(Map.of("limits", List.of(DeskWorld.limit("HOUSEHOLD", "DAY", "ENTRIES", 5))));
        List<World.Holder> members = List.of(member(programme), member(programme), member(programme));
        UUID household = liveTogether(members);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        var answers = DeskWorld.atOnce(
                100,
                turn -> DeskWorld.authorize(
                        terminal, UUID.randomUUID(), DeskWorld.entries(members.get(turn % 3), venue, 1)));

        assertThat(states(answers, "AUTHORIZED")).isEqualTo(5);
        assertThat(states(answers, "DECLINED")).isEqualTo(95);
        assertThat(answers)
                .filteredOn(answer -> answer.path("state").equals("DECLINED"))
                .allSatisfy(answer -> assertThat(answer.<String>path("reason")).isEqualTo("LIMIT_PER_DAY"));
        assertThat(Db.number(
                        "select used from usage_counter where programme_id = ? and scope_id = ?", programme, household))
                .isEqualTo(5);
        UUID given = UUID.fromString(answers.stream()
                .filter(answer -> answer.path("state").equals("AUTHORIZED"))
                .findAny()
                .orElseThrow()
                .path("id"));
        DeskWorld.step(terminal, given, "voids", Map.of()).statusCode(201);
        assertThat(Db.number(
                        "select used from usage_counter where programme_id = ? and scope_id = ?", programme, household))
                .isEqualTo(4);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void authorizationsAndRedemptionsShareOneLimit() throws Exception {
        UUID programme = household(Map.of("limits", List.of(DeskWorld.limit("PERSON", "WEEK", "ENTRIES", 5))));
        World.Holder holder = member(programme);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        var answers = DeskWorld.atOnce(
                60,
                turn -> turn % 2 == 0
                        ? DeskWorld.authorize(terminal, UUID.randomUUID(), DeskWorld.entries(holder, venue, 1))
                        : Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions"));

        assertThat(states(answers, "AUTHORIZED") + states(answers, "CAPTURED")).isEqualTo(5);
        assertThat(states(answers, "DECLINED")).isEqualTo(55);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void aLimitGoesOnOverAReplacedCard() {
        UUID programme = household(Map.of("limits", List.of(DeskWorld.limit("PERSON", "PERIOD", "ENTRIES", 1))));
        World.Holder holder = member(programme);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        DeskWorld.authorized(terminal, DeskWorld.entries(holder, venue, 1));

        UUID next = World.id(CardTest.replace(holder.account(), holder.card(), "LOST")
                .statusCode(201)
                .extract()
                .path("id"));
        Map<String, Object> body = DeskWorld.entries(holder, venue, 1);
        body.put("credential", World.credential(holder.account(), next));
        DeskWorld.authorize(terminal, UUID.randomUUID(), body)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("LIMIT_PER_PERIOD"));
    }

    @Test
    void onePocketIsNeverOverspentByTwoHundredAtOnce() throws Exception {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 1_000_000, 10);
        UUID other = DeskWorld.pocket(holder, 50_000, 20);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        var answers = DeskWorld.atOnce(
                200, _ -> DeskWorld.authorize(terminal, UUID.randomUUID(), DeskWorld.payment(holder, venue, 100_000)));

        assertThat(states(answers, "AUTHORIZED")).isEqualTo(10);
        assertThat(states(answers, "DECLINED")).isEqualTo(190);
        assertThat(DeskWorld.pocketNow(pocket, "held")).isEqualTo(1_000_000);
        assertThat(DeskWorld.pocketNow(other, "available")).isEqualTo(50_000);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void capturesNeverExceedWhatIsHeldNorRefundsWhatWasCaptured() throws Exception {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 1_000_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 1_000_000));

        var captures = DeskWorld.atOnce(
                30, _ -> DeskWorld.step(terminal, id, "captures", Map.of("amount", DeskWorld.rials(300_000))));
        assertThat(captures).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
        assertThat(captures)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("CAPTURE_EXCEEDS"));
        DeskWorld.step(terminal, id, "captures", WHOLE).statusCode(201);
        assertThat(DeskWorld.payable(venue)).isEqualTo(1_000_000);

        var refunds = DeskWorld.atOnce(
                30,
                _ -> DeskWorld.step(
                        terminal,
                        id,
                        "refunds",
                        Map.of("amount", DeskWorld.rials(300_000), "reason", "CANCELLED_BY_VENUE")));
        assertThat(refunds).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
        assertThat(DeskWorld.payable(venue)).isEqualTo(100_000);
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(900_000);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void endsInOneWayOnly() throws Exception {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 400_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        for (int i = 0; i < 4; i++) {
            UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 100_000));
            var answers = DeskWorld.atOnce(
                    12,
                    turn -> turn % 2 == 0
                            ? DeskWorld.step(terminal, id, "captures", WHOLE)
                            : DeskWorld.step(terminal, id, "voids", Map.of()));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(Db.number("select count(*) from authorization_step where authorization_id = ?", id))
                    .isEqualTo(1);
        }
        assertThat(DeskWorld.pocketNow(pocket, "held")).isZero();
        assertThat(DeskWorld.pocketNow(pocket, "available") + DeskWorld.payable(venue))
                .isEqualTo(400_000);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void oneClientIdIsOneAuthorizationHoweverOftenItArrives() throws Exception {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 400_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = UUID.randomUUID();
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 100_000);

        var answers = DeskWorld.atOnce(50, _ -> DeskWorld.authorize(terminal, id, payment));

        byte[] kept = DeskWorld.authorize(terminal, id, payment).extract().asByteArray();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409))
                .filteredOn(answer -> answer.statusCode() == 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.asByteArray()).isEqualTo(kept));
        assertThat(DeskWorld.pocketNow(pocket, "held")).isEqualTo(100_000);
    }

    @Test
    void nothingIsAuthorizedAfterASuspensionWasAnswered() throws Exception {
        World.Holder holder = member(household(Map.of()));
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        var answers = DeskWorld.atOnce(
                60,
                turn -> turn == 20
                        ? CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST")
                        : DeskWorld.authorize(terminal, UUID.randomUUID(), DeskWorld.entries(holder, venue, 1)));

        assertThat(answers.get(20).statusCode()).isEqualTo(200);
        assertThat(Db.number("""
                        select count(*) from card_authorization a where a.card_id = ? and a.state = 'AUTHORIZED'
                          and exists (select from outbox s join outbox_stream using (subject)
                                      where s.subject = a.card_id and s.type like '%card-suspended%'
                                        and s.id < (select id from outbox o where o.subject = a.id))""", holder.card())).isZero();
        DeskWorld.authorize(terminal, UUID.randomUUID(), DeskWorld.entries(holder, venue, 1))
                .body("reason", equalTo("CARD_SUSPENDED"));
    }

    private static UUID household(Map<String, Object> terms) {
        var programme = new HashMap<>(World.programme(
                Map.of("ageMin", 15, "ageMax", 80, "areas", List.of(World.SHUSH)),
                List.of(World.entitlement("SPORT", 50, "WEEK"))));
        programme.put("terms", terms);
        return World.published(programme);
    }

    private static World.Holder member(UUID programme) {
        return World.holder(programme, 40, "FEMALE");
    }

    private static UUID liveTogether(List<World.Holder> members) {
        World.Holder head = members.getFirst();
        UUID household = World.id(Api.post(head.account(), Map.of("headId", head.person()), "/v1/households")
                .statusCode(201)
                .extract()
                .path("id"));
        String path = "/v1/households/" + household;
        for (World.Holder member : members.subList(1, members.size())) {
            for (Tokens who : List.of(head.account(), member.account())) {
                PeopleWorld.putSeen(
                                who,
                                head.account(),
                                Map.of("relation", "RELATIVE"),
                                path,
                                path + "/members/" + member.person())
                        .statusCode(200);
            }
        }
        return household;
    }

    private static long states(List<ExtractableResponse<Response>> answers, String state) {
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        return answers.stream()
                .filter(answer -> answer.path("state").equals(state))
                .count();
    }
}
