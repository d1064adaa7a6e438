package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CardBatchTest {

    @Test
    void goesFromTheOrderToTheStockOfADesk() {
        UUID programme = World.programmeWith(3);
        UUID batch = CardWorld.batch(programme, 3, List.of());

        CardWorld.step(batch, "dispatch").statusCode(409).body("code", equalTo("CARD_BATCH_IN_OTHER_STATE"));
        Api.get(World.desk(), "/v1/card-batches/{id}/print-file", batch).statusCode(409);
        CardWorld.step(batch, "produce").statusCode(200).body("state", equalTo("PRODUCED"));
        List<String> credentials = Api.get(World.manager(), "/v1/card-batches/{id}/print-file", batch)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items", hasSize(3))
                .extract()
                .path("items.credential");
        assertThat(credentials).doesNotHaveDuplicates().allMatch(text -> text.startsWith("HG1:"));
        assertThat(Db.number("select count(*) from print_file_reading where batch_id = ?", batch))
                .isEqualTo(1);
        CardWorld.step(batch, "dispatch").statusCode(200).body("state", equalTo("DISPATCHED"));
        Api.get(World.desk(), "/v1/card-batches/{id}/print-file", batch).statusCode(409);
        CardWorld.step(batch, "receive").statusCode(200).body("state", equalTo("RECEIVED"));
        CardWorld.step(batch, "receive").statusCode(409);

        Api.get(World.desk(), "/v1/card-batches/stock")
                .statusCode(200)
                .body("items.find { it.programmeId == '%s' }.blank".formatted(programme), equalTo(3))
                .body("items.find { it.programmeId == '%s' }.desk".formatted(programme), equalTo("shush-1"));
        Api.get(World.desk(), "/v1/card-batches?limit=1").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void isOnlyForStaffOfTheCounty() {
        UUID batch = CardWorld.batch(World.programmeWith(3), 1, List.of());
        Tokens otherDesk = Tokens.of("desk-officer").county("0601");

        Api.get(otherDesk, "/v1/card-batches/{id}", batch).statusCode(404);
        Api.post(otherDesk, Map.of(), "/v1/card-batches/{id}/produce", batch)
                .statusCode(404)
                .body("code", equalTo("CARD_BATCH_NOT_FOUND"));
        Api.get(Tokens.of("citizen"), "/v1/card-batches/{id}/print-file", batch).statusCode(403);
        Api.post(otherDesk, Map.of("programmeId", World.programmeWith(3), "desk", "d", "blank", 1), "/v1/card-batches")
                .statusCode(403);
    }

    @Test
    void hasCardsButNotTooMany() {
        UUID programme = World.programmeWith(3);
        CardWorld.Applicant applicant = CardWorld.applicant(programme);

        Api.post(World.desk(), Map.of("programmeId", programme, "desk", "shush-1"), "/v1/card-batches")
                .statusCode(422)
                .body("code", equalTo("CARD_BATCH_EMPTY"));
        Api.post(
                        World.desk(),
                        Map.of(
                                "programmeId",
                                programme,
                                "desk",
                                "shush-1",
                                "blank",
                                500,
                                "enrolmentIds",
                                List.of(applicant.enrolment())),
                        "/v1/card-batches")
                .statusCode(422)
                .body("code", equalTo("CARD_BATCH_TOO_LARGE"));
    }

    @Test
    void takesUpACardThatWasAskedForBefore() {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        String asked = Api.post(
                        applicant.account(),
                        Map.of("enrolmentId", applicant.enrolment(), "kind", "PRINTED"),
                        "/v1/cards")
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id");
        Api.get(applicant.account(), "/v1/cards/{id}/credential", asked)
                .statusCode(409)
                .body("code", equalTo("CREDENTIAL_NOT_MADE"));

        List<UUID> cards = CardWorld.inStock(applicant.programme(), 0, List.of(applicant.enrolment()));

        assertThat(cards).containsExactly(World.id(asked));
        Api.post(
                        World.desk(),
                        Map.of(
                                "programmeId",
                                applicant.programme(),
                                "desk",
                                "shush-1",
                                "enrolmentIds",
                                List.of(applicant.enrolment())),
                        "/v1/card-batches")
                .statusCode(409)
                .body("code", equalTo("CARD_ALREADY_LIVE"));
    }

    @Test
    void bringsBlankCardsThatADeskHandsOut() {
        UUID programme = World.programmeWith(3);
        CardWorld.Applicant applicant = CardWorld.applicant(programme);
        List<UUID> cards = CardWorld.inStock(programme, 2, List.of());
        UUID card = cards.getFirst();
        String number = Db.text("select number from card where id = ?", card);

        Api.post(World.desk(), Map.of("number", persian(number)), "/v1/cards/lookup")
                .statusCode(200)
                .body("id", equalTo(card.toString()));
        Api.post(Tokens.of("desk-officer").county("0601"), Map.of("number", number), "/v1/cards/lookup")
                .statusCode(404);
        Api.get(applicant.account(), "/v1/cards/{id}", card).statusCode(404);
        activateSeen(card).statusCode(409).body("code", equalTo("CARD_NOT_WAITING"));

        assign(card, CardWorld.applicant(World.programmeWith(3)).enrolment())
                .statusCode(409)
                .body("code", equalTo("CARD_OF_ANOTHER_PROGRAMME"));
        assign(card, applicant.enrolment()).statusCode(200).body("state", equalTo("IN_STOCK"));
        assign(card, applicant.enrolment()).statusCode(409).body("code", equalTo("CARD_NOT_BLANK"));
        assign(cards.getLast(), applicant.enrolment()).statusCode(409).body("code", equalTo("CARD_ALREADY_LIVE"));
        activateSeen(card).statusCode(200).body("state", equalTo("ACTIVE"));
        Api.get(applicant.account(), "/v1/cards")
                .statusCode(200)
                .body("items.id", contains(card.toString()))
                .body("items.kind", contains("PRINTED"));
    }

    @Test
    void isOfNoUseToWhoeverFindsABlankCard() {
        UUID card = CardWorld.inStock(World.programmeWith(3), 1, List.of()).getFirst();
        String credential = Db.text("select text from credential where card_id = ?", card);
        String venue = World.sportVenue();

        Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                .statusCode(422)
                .body("code", equalTo("PRESENTATION_INVALID"));
    }

    private static ValidatableResponse assign(UUID card, UUID enrolment) {
        return Api.post(World.desk(), Map.of("enrolmentId", enrolment), "/v1/cards/{id}/assign", card);
    }

    private static ValidatableResponse activateSeen(UUID card) {
        return Api.post(World.desk(), Map.of("documentSeen", true), "/v1/cards/{id}/activate", card);
    }

    private static String persian(String digits) {
        return digits.chars()
                .mapToObj(c -> Character.toString(c - '0' + 0x06f0))
                .collect(java.util.stream.Collectors.joining());
    }
}
