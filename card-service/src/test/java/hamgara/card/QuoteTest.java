package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuoteTest {

    @Test
    void splitsAPriceBetweenVenueProgrammesAndHolder() {
        UUID city = FundWorld.opened("SOFT", 0);
        UUID sponsor = FundWorld.opened("SOFT", 0);
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                3,
                Map.of(
                        "discounts",
                        List.of(Map.of("category", "SPORT", "percent", 33, "cap", DeskWorld.rials(1_000_000))),
                        "fundShares",
                        List.of(Map.of("fund", city, "percent", 67), Map.of("fund", sponsor, "percent", 33)))));
        DeskWorld.pocket(holder, 200_001, 10);
        String venue = World.sportVenue();

        quote(World.terminal(venue), holder, venue, 450_001)
                .statusCode(201)
                .body("price.amount", equalTo(450_001))
                .body("venueShare.amount", equalTo(148_500))
                .body("programmes.amount.amount", contains(200_001))
                .body("programmes[0].funders.fundId", contains(city.toString(), sponsor.toString()))
                .body("programmes[0].funders.amount.amount", contains(134_001, 66_000))
                .body("holderShare.amount", equalTo(101_500))
                .body("reasons", contains("INSUFFICIENT_ALLOWANCE"));
    }

    @Test
    void capsADiscountAndStopsAtALimit() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                3,
                Map.of(
                        "discounts",
                        List.of(Map.of("category", "SPORT", "percent", 50, "cap", DeskWorld.rials(10_000))),
                        "fundShares",
                        List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100)),
                        "limits",
                        List.of(DeskWorld.limit("PERSON", "USE", "IRR", 30_000)))));
        DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();

        quote(World.terminal(venue), holder, venue, 100_000)
                .body("venueShare.amount", equalTo(10_000))
                .body("programmes.amount.amount", contains(30_000))
                .body("holderShare.amount", equalTo(60_000))
                .body("reasons", contains("LIMIT_PER_USE"));
        assertThat(Db.number("select count(*) from usage_counter where programme_id = ?", holder.programme()))
                .isZero();
    }

    @Test
    void asksTheHolderForEverythingWhenTheCardCannotBeUsed() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        String elsewhere = World.venue("SPORT", "0603");
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);

        quote(World.terminal(venue), holder, venue, 100_000)
                .statusCode(201)
                .body("reasons", contains("CARD_SUSPENDED"))
                .body("messages[0].code", equalTo("CARD_SUSPENDED"))
                .body("programmes", empty())
                .body("holderShare.amount", equalTo(100_000));
        CardTest.resume(holder.account(), holder.card());
        quote(World.terminal(elsewhere), holder, elsewhere, 100_000)
                .body("reasons", contains("NO_PROGRAMME_FOR_VENUE"));
        quote(World.terminal("other"), holder, venue, 100_000).statusCode(403);
    }

    @Test
    void bindsTheHoldersShareUntilItExpires() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        DeskWorld.pocket(holder, 60_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        String quote = quote(terminal, holder, venue, 100_000)
                .body("holderShare.amount", equalTo(40_000))
                .body("reasons", contains("INSUFFICIENT_ALLOWANCE"))
                .extract()
                .path("id");
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 100_000);
        payment.put("quoteId", quote);
        Map<String, Object> dearer = DeskWorld.payment(holder, venue, 100_001);
        dearer.put("quoteId", quote);

        DeskWorld.authorize(terminal, UUID.randomUUID(), dearer)
                .statusCode(422)
                .body("code", equalTo("QUOTE_NOT_FOR_THIS"));
        TestClock.ahead(
                Duration.ofMinutes(11),
                () -> DeskWorld.authorize(terminal, UUID.randomUUID(), payment)
                        .statusCode(410)
                        .body("code", equalTo("QUOTE_EXPIRED")));
        DeskWorld.authorize(terminal, UUID.randomUUID(), payment)
                .statusCode(201)
                .body("state", equalTo("AUTHORIZED"))
                .body("holderShare.amount", equalTo(40_000));
        DeskWorld.authorize(terminal, UUID.randomUUID(), payment)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("INSUFFICIENT_ALLOWANCE"));
        payment.put("quoteId", UUID.randomUUID().toString());
        DeskWorld.authorize(terminal, UUID.randomUUID(), payment)
                .statusCode(422)
                .body("code", equalTo("QUOTE_UNKNOWN"));
    }

    private static ValidatableResponse quote(Tokens terminal, World.Holder holder, String venue, long price) {
        return Api.post(
                terminal,
                Map.of(
                        "credential",
                        holder.credential(),
                        "venueCode",
                        venue,
                        "category",
                        "SPORT",
                        "price",
                        DeskWorld.rials(price)),
                "/v1/quotes");
    }
}
