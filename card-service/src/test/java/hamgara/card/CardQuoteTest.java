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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who pays what, asked by the holder before a booking.
@QuarkusTest
@WithTestResource(TestStack.class)
class CardQuoteTest {

    @Test
    void splitsAPriceForTheHolderByWhatIsThereOnTheDay() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                3, Map.of("fundShares", List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100)))));
        UUID pocket = DeskWorld.pocket(holder, 60_000, 10);
        String venue = World.sportVenue();

        quote(holder.account(), holder, venue, Duration.ofDays(3))
                .statusCode(201)
                .body("programmes.amount.amount", contains(60_000))
                .body("holderShare.amount", equalTo(40_000))
                .body("reasons", contains("INSUFFICIENT_ALLOWANCE"));
        quote(holder.account(), holder, venue, Duration.ofDays(200)) // after the last day of the pocket
                .statusCode(201)
                .body("programmes", empty())
                .body("holderShare.amount", equalTo(100_000));
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(60_000);
    }

    @Test
    void isForTheHolderAlone() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        quote(Tokens.of("citizen"), holder, venue, Duration.ofDays(1))
                .statusCode(404)
                .body("code", equalTo("CARD_NOT_FOUND"));
        quote(World.terminal(venue), holder, venue, Duration.ofDays(1)).statusCode(403);
        quote(World.desk(), holder, venue, Duration.ofDays(1)).statusCode(403);
    }

    private static ValidatableResponse quote(Tokens who, World.Holder holder, String venue, Duration ahead) {
        return Api.post(
                who,
                Map.of(
                        "venueCode",
                        venue,
                        "category",
                        "SPORT",
                        "price",
                        DeskWorld.rials(100_000),
                        "at",
                        Instant.now().plus(ahead).toString()),
                "/v1/cards/{card}/quotes",
                holder.card());
    }
}
