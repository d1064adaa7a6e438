package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CardTest {

    @Test
    void hasANumberOfTheNationalRangeWithALuhnDigit() {
        World.Holder holder = World.holder(3);

        String number = Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("number");

        assertThat(number).matches("9364[0-9]{12}");
        assertThat(luhn(number)).isTrue();
        assertThat(luhn("9364718281828457")).isTrue();
        assertThat(luhn("9364000000000010")).isFalse();
    }

    @Test
    void isIssuedOnceForAPersonAndProgramme() throws Exception {
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 20, "FEMALE");
        UUID enrolment = World.takingPart(account, person, World.programmeWith(3));
        var answers = new ConcurrentLinkedQueue<Integer>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 12)
                    .forEach(_ -> threads.execute(
                            () -> answers.add(Api.post(account, Map.of("enrolmentId", enrolment), "/v1/cards")
                                    .extract()
                                    .statusCode())));
        }

        assertThat(answers).hasSize(12).containsOnly(201, 409).containsOnlyOnce(201);
        Api.post(account, Map.of("enrolmentId", enrolment), "/v1/cards")
                .statusCode(409)
                .body("code", equalTo("CARD_ALREADY_LIVE"));
    }

    @Test
    void isNotIssuedForARefusedEnrolment() {
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 60, "FEMALE");
        String enrolment = Api.post(
                        account, Map.of("personId", person, "programmeId", World.programmeWith(3)), "/v1/enrolments")
                .statusCode(201)
                .extract()
                .path("id");

        Api.post(account, Map.of("enrolmentId", enrolment), "/v1/cards")
                .statusCode(409)
                .body("code", equalTo("ENROLMENT_NOT_ACTIVE"));
    }

    @Test
    void isNobodyElsesToKnowOf() {
        World.Holder holder = World.holder(3);
        Tokens stranger = Tokens.of("citizen");
        Tokens otherDesk = Tokens.of("desk-officer").county("0601");

        for (String path : List.of("", "/credential", "/qr.png", "/qr.svg", "/balances")) {
            Api.get(stranger, "/v1/cards/{id}" + path, holder.card()).statusCode(404);
            Api.get(otherDesk, "/v1/cards/{id}" + path, holder.card()).statusCode(404);
            Api.get(World.desk(), "/v1/cards/{id}" + path, holder.card()).statusCode(200);
        }
        suspend(stranger, holder.card(), "HOLDER_LOST").statusCode(404).body("code", equalTo("CARD_NOT_FOUND"));
        replace(stranger, holder.card(), "LOST").statusCode(404);
        Api.post(stranger, Map.of("enrolmentId", holder.enrolment()), "/v1/cards")
                .statusCode(404);
    }

    @Test
    void isResumedOnlyByTheOwnerOfTheCause() {
        World.Holder holder = World.holder(3);

        suspend(holder.account(), holder.card(), "RISK").statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        suspend(World.manager(), holder.card(), "RISK").statusCode(200).body("suspendedCause", equalTo("RISK"));
        resume(holder.account(), holder.card()).statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        resume(World.desk(), holder.card()).statusCode(403);
        replace(holder.account(), holder.card(), "LOST").statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        resume(World.manager(), holder.card()).statusCode(200).body("state", equalTo("ACTIVE"));

        suspend(World.desk(), holder.card(), "ADMIN").statusCode(200);
        resume(holder.account(), holder.card()).statusCode(403);
        resume(World.desk(), holder.card()).statusCode(200);

        suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        suspend(holder.account(), holder.card(), "HOLDER_LOST")
                .statusCode(409)
                .body("code", equalTo("CARD_NOT_ACTIVE"));
        resume(holder.account(), holder.card()).statusCode(200);
        resume(holder.account(), holder.card()).statusCode(409).body("code", equalTo("CARD_NOT_SUSPENDED"));
    }

    @Test
    void isReplacedInOneChainAndKeepsTheQuota() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"));
        suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);

        UUID replacement = World.id(replace(holder.account(), holder.card(), "LOST")
                .statusCode(201)
                .body("chainId", equalTo(holder.card().toString()))
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("id"));

        Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", equalTo(replacement.toString()));
        Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("CARD_REPLACED"));
        Api.get(holder.account(), "/v1/cards/{id}/balances", replacement)
                .statusCode(200)
                .body("items.find { it.category == 'SPORT' }.remaining", equalTo(2));
        String credential = World.credential(holder.account(), replacement);
        assertThat(credential).isNotEqualTo(holder.credential());
        Api.post(terminal, World.redemption(credential, venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .body("remaining", equalTo(1));
        replace(holder.account(), holder.card(), "LOST").statusCode(409).body("code", equalTo("CARD_NOT_ACTIVE"));
    }

    @Test
    void showsItsBalancesByPeriod() {
        World.Holder holder = World.holder(3);

        Api.get(holder.account(), "/v1/cards/{id}/balances", holder.card())
                .statusCode(200)
                .body("items.category", contains("SPORT", "CULTURE"))
                .body("items.period", contains("WEEK", "MONTH"))
                .body("items.remaining", contains(3, 4))
                .body("items[1].periodStartsOnJalali", not(equalTo("")));
        assertThat(Db.number("select count(*) from pocket where enrolment_id = ?", holder.enrolment()))
                .as("looking creates nothing")
                .isZero();
    }

    static ValidatableResponse suspend(Tokens who, UUID card, String cause) {
        return Api.post(who, Map.of("cause", cause), "/v1/cards/{id}/suspend", card);
    }

    static ValidatableResponse resume(Tokens who, UUID card) {
        return Api.post(who, Map.of(), "/v1/cards/{id}/resume", card);
    }

    static ValidatableResponse replace(Tokens who, UUID card, String reason) {
        return Api.post(who, Map.of("reason", reason), "/v1/cards/{id}/replace", card);
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
