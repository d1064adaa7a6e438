package hamgara.card;

import static hamgara.card.PlaceWorld.arrival;
import static hamgara.card.PlaceWorld.authorize;
import static hamgara.card.PlaceWorld.authorized;
import static hamgara.card.PlaceWorld.instead;
import static hamgara.card.PlaceWorld.letGo;
import static hamgara.card.PlaceWorld.place;
import static hamgara.card.PlaceWorld.redeem;
import static hamgara.card.PlaceWorld.state;
import static hamgara.card.PlaceWorld.taken;
import static hamgara.card.PlaceWorld.tellEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The price of a booked place: split as it was quoted, held, paid with the arrival, and given back with the booking.
@QuarkusTest
@WithTestResource(TestStack.class)
class PlacePriceTest {

    @Test
    void holdsWhatTheQuoteTold() {
        World.Holder holder = payer(List.of(Map.of("category", "SPORT", "percent", 10)), List.of());
        UUID first = DeskWorld.pocket(holder, 40_000, 1);
        UUID second = DeskWorld.pocket(holder, 20_001, 2);
        String venue = World.sportVenue();
        Map<String, Object> place = priced(place(holder, venue, Duration.ofDays(3)), 100_001);
        ValidatableResponse quote = Api.post(
                        holder.account(),
                        Map.of(
                                "venueCode",
                                venue,
                                "category",
                                "SPORT",
                                "price",
                                DeskWorld.rials(100_001),
                                "at",
                                place.get("startsAt")),
                        "/v1/cards/{card}/quotes",
                        holder.card())
                .statusCode(201);
        UUID id = UUID.randomUUID();

        authorize(holder.account(), id, place)
                .statusCode(201)
                .body("state", equalTo("AUTHORIZED"))
                .body("reasons", empty())
                .body("shares.price.amount", equalTo(100_001))
                .body("shares.venueShare.amount", equalTo(10_000))
                .body("shares.programmes.amount.amount", contains(40_000, 20_001))
                .body("shares.holderShare.amount", equalTo(30_000))
                .body("shares.venueShare", equalTo(quote.extract().path("venueShare")))
                .body("shares.programmes.amount", equalTo(quote.extract().path("programmes.amount")))
                .body("shares.programmes.programme", equalTo(quote.extract().path("programmes.programme")))
                .body("shares.holderShare", equalTo(quote.extract().path("holderShare")));

        Api.get(World.terminal(venue), "/v1/place-authorizations/{id}", id)
                .body("shares.holderShare.amount", equalTo(30_000))
                .body("shares.programmes.amount.amount", contains(40_000, 20_001));
        Api.get(holder.account(), "/v1/authorizations/{id}", id).body("state", equalTo("AUTHORIZED"));
        assertThat(List.of(held(first), held(second))).containsExactly(40_000L, 20_001L);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void paysTheVenueOnceWithTheArrivalAndTellsItInTheStatement() {
        SettlementWorld.Month month = SettlementWorld.open();
        SettlementWorld.during(month, () -> {
            PartnerWorld.Member partner = PartnerWorld.approved();
            World.Holder holder = payer(List.of(), List.of());
            UUID pocket = DeskWorld.pocket(holder, 70_000, 1);
            Map<String, Object> place = priced(at(holder, partner.venue(), new TestClock().instant()), 100_000);
            UUID id = authorized(holder, place);
            assertThat(payable(partner.venue())).isZero();

            redeem(arrival(holder, place)).statusCode(201).body("state", equalTo("CAPTURED"));
            redeem(arrival(holder, place)).statusCode(201).body("state", equalTo("CAPTURED"));

            assertThat(state(id)).isEqualTo("CAPTURED");
            assertThat(payable(partner.venue())).isEqualTo(70_000);
            assertThat(held(pocket)).isZero();
            Api.get(holder.account(), "/v1/authorizations/{id}", id)
                    .body("state", equalTo("CAPTURED"))
                    .body("money.captured.amount", equalTo(70_000))
                    .body("holderShare.amount", equalTo(30_000));
            Api.get(partner.operator(), "/v1/settlement-periods/{id}/preview", month.id())
                    .statusCode(200)
                    .body("statements[0].captured.amount", equalTo(70_000));
            taken(tellEnd("booking-cancelled", id));
            assertThat(payable(partner.venue())).isEqualTo(70_000);
            assertThat(DeskWorld.pocketNow(pocket, "available")).isZero();
        });
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void givesItBackWhenTheBookingEndsOrNobodyCame() throws SQLException {
        World.Holder holder = payer(List.of(), List.of());
        UUID pocket = DeskWorld.pocket(holder, 100_000, 1);
        UUID cancelled = authorized(holder, priced(place(holder, World.sportVenue()), 60_000));
        UUID forgotten = authorized(holder, priced(place(holder, World.sportVenue()), 60_000));
        assertThat(held(pocket)).isEqualTo(100_000);

        letGo(cancelled);
        Db.change("update place_authorization set expires_at = now() where id = ?", forgotten);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(forgotten).equals("EXPIRED"));

        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(100_000);
        Api.get(holder.account(), "/v1/authorizations/{id}", cancelled).body("state", equalTo("VOIDED"));
        Api.get(holder.account(), "/v1/authorizations/{id}", forgotten).body("state", equalTo("EXPIRED"));
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void countsAgainstTheLimitsOfTheDayOfTheSlot() {
        World.Holder holder = payer(List.of(), List.of(DeskWorld.limit("PERSON", "DAY", "IRR", 50_000)));
        DeskWorld.pocket(holder, 200_000, 1);
        String venue = World.sportVenue();
        UUID first = authorized(holder, priced(place(holder, venue, Duration.ofDays(8)), 40_000));

        UUID second = UUID.randomUUID();
        authorize(holder.account(), second, priced(place(holder, venue, Duration.ofDays(8)), 40_000))
                .body("shares.programmes.amount.amount", contains(10_000))
                .body("shares.holderShare.amount", equalTo(30_000));
        authorize(holder.account(), UUID.randomUUID(), priced(place(holder, venue, Duration.ofDays(9)), 40_000))
                .body("shares.holderShare.amount", equalTo(0));
        letGo(first);
        letGo(second);
        authorize(holder.account(), UUID.randomUUID(), priced(place(holder, venue, Duration.ofDays(8)), 50_000))
                .body("shares.holderShare.amount", equalTo(0));
    }

    @Test
    void holdsTheLastRialsOnceForManyAtOnce() throws Exception {
        World.Holder holder = payer(List.of(), List.of());
        UUID pocket = DeskWorld.pocket(holder, 100_000, 1);
        String venue = World.sportVenue();

        List<String> states = AtOnce.all(Collections.nCopies(4, () -> {
            Map<String, Object> place = priced(place(holder, venue), 60_000);
            place.put("holderShareAtMost", DeskWorld.rials(0));
            return authorize(holder.account(), UUID.randomUUID(), place)
                    .statusCode(201)
                    .extract()
                    .path("state");
        }));

        assertThat(states).containsExactlyInAnyOrder("AUTHORIZED", "DECLINED", "DECLINED", "DECLINED");
        assertThat(held(pocket)).isEqualTo(60_000);
        assertThat(Db.number("select sum(held) from pocket where person_id = ? and unit <> 'IRR'", holder.person()))
                .isEqualTo(1);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void asksNoMoreOfTheHolderThanTheHolderWasTold() {
        World.Holder holder = payer(List.of(), List.of());
        UUID pocket = DeskWorld.pocket(holder, 50_000, 1);
        Map<String, Object> place = priced(place(holder, World.sportVenue()), 80_000);
        place.put("holderShareAtMost", DeskWorld.rials(20_000));
        UUID id = UUID.randomUUID();

        authorize(holder.account(), id, place)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reasons", contains("INSUFFICIENT_ALLOWANCE"))
                .body("shares.holderShare.amount", equalTo(30_000));
        assertThat(held(pocket)).isZero();
        assertThat(PlaceWorld.held(holder)).isZero();
        place.put("holderShareAtMost", DeskWorld.rials(30_000));
        authorize(holder.account(), id, place).body("state", equalTo("AUTHORIZED"));
        authorize(holder.account(), id, priced(place, 80_001)).body("code", equalTo("PLACE_ID_REUSED"));
        assertThat(held(pocket)).isEqualTo(50_000);
    }

    @Test
    void movesWithTheMoneyThereIsAndBack() {
        World.Holder holder = payer(List.of(), List.of(DeskWorld.limit("PERSON", "PERIOD", "IRR", 100_000)));
        UUID pocket = DeskWorld.pocket(holder, 100_000, 1);
        Map<String, Object> place = priced(place(holder, World.sportVenue()), 100_000);
        UUID first = authorized(holder, place);

        UUID second = moved(holder, place, first, 100_000, 0);
        UUID third = moved(holder, place, first, 30_000, 0);
        assertThat(held(pocket)).isEqualTo(100_000);
        letGo(second);
        letGo(third);
        assertThat(held(pocket)).isEqualTo(100_000);
        assertThat(open(first)).isEqualTo(100_000);

        UUID cheaper = moved(holder, place, first, 30_000, 0);
        assertThat(held(pocket)).isEqualTo(100_000);
        letGo(first);
        assertThat(held(pocket)).isEqualTo(30_000);
        UUID dearer = moved(holder, place, cheaper, 120_000, 20_000);
        letGo(cheaper);
        assertThat(held(pocket)).isEqualTo(100_000);
        letGo(dearer);
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(100_000);
        authorize(holder.account(), UUID.randomUUID(), place).body("shares.holderShare.amount", equalTo(0));
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void paysForOneOfThePlacesThatStandForEachOther() {
        World.Holder holder = payer(List.of(), List.of());
        UUID pocket = DeskWorld.pocket(holder, 100_000, 1);
        String venue = World.sportVenue();
        Map<String, Object> place = priced(place(holder, venue), 80_000);
        UUID before = authorized(holder, place);
        authorized(holder, instead(place, before, Duration.ofMinutes(5)));

        redeem(arrival(holder, place)).body("state", equalTo("CAPTURED"));

        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(held(pocket)).isZero();
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(20_000);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void leavesCaptureToTheArrivalAndRefundsToTheVenue() {
        World.Holder holder = payer(List.of(), List.of(DeskWorld.limit("PERSON", "PERIOD", "IRR", 50_000)));
        UUID pocket = DeskWorld.pocket(holder, 50_000, 1);
        String venue = World.sportVenue();
        Map<String, Object> place = priced(place(holder, venue), 50_000);
        UUID id = authorized(holder, place);

        for (String step : List.of("captures", "voids")) {
            DeskWorld.step(World.terminal(venue), id, step, Map.of("final", true))
                    .statusCode(409)
                    .body("code", equalTo("AUTHORIZATION_OF_PLACE"));
        }
        redeem(arrival(holder, place)).body("state", equalTo("CAPTURED"));
        DeskWorld.step(World.terminal(venue), id, "refunds", Map.of("reason", "CANCELLED_BY_VENUE"))
                .statusCode(201)
                .body("state", equalTo("REFUNDED"));

        assertThat(payable(venue)).isZero();
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(50_000);
        authorize(holder.account(), UUID.randomUUID(), priced(place(holder, venue), 50_000))
                .body("shares.holderShare.amount", equalTo(0));
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void takesMoneyThatIsGoodOnTheDayOfTheSlot() throws SQLException {
        World.Holder holder = payer(List.of(), List.of());
        UUID pocket = DeskWorld.pocket(holder, 50_000, 1);
        Db.change("update pocket set starts_on = starts_on + 10 where id = ?", pocket);
        String venue = World.sportVenue();

        authorize(holder.account(), UUID.randomUUID(), priced(place(holder, venue, Duration.ofDays(2)), 50_000))
                .body("shares.programmes", empty())
                .body("shares.holderShare.amount", equalTo(50_000));
        authorize(holder.account(), UUID.randomUUID(), priced(place(holder, venue, Duration.ofDays(12)), 50_000))
                .body("shares.holderShare.amount", equalTo(0));
        assertThat(held(pocket)).isEqualTo(50_000);
    }

    @Test
    void holdsNothingForAFreePlace() {
        World.Holder holder = payer(List.of(), List.of());
        UUID pocket = DeskWorld.pocket(holder, 50_000, 1);
        UUID id = UUID.randomUUID();

        authorize(holder.account(), id, priced(place(holder, World.sportVenue()), 0))
                .statusCode(201)
                .body("state", equalTo("AUTHORIZED"))
                .body("shares", nullValue());

        assertThat(held(pocket)).isZero();
        Api.get(holder.account(), "/v1/authorizations/{id}", id).statusCode(404);
    }

    /// Somebody with five entries a week, of a programme whose money comes from somewhere.
    private static World.Holder payer(List<Map<String, Object>> discounts, List<Map<String, Object>> limits) {
        return DeskWorld.holder(DeskWorld.programme(
                5,
                Map.of(
                        "discounts",
                        discounts,
                        "limits",
                        limits,
                        "fundShares",
                        List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100)))));
    }

    private static Map<String, Object> priced(Map<String, Object> place, long rials) {
        var priced = new HashMap<>(place);
        priced.put("price", DeskWorld.rials(rials));
        return priced;
    }

    private static Map<String, Object> at(World.Holder holder, String venue, Instant now) {
        Map<String, Object> place = place(holder, venue);
        Instant startsAt = now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(10));
        place.put("startsAt", startsAt.toString());
        place.put("endsAt", startsAt.plus(Duration.ofHours(1)).toString());
        return place;
    }

    private static UUID moved(World.Holder holder, Map<String, Object> place, UUID of, long rials, int holderShare) {
        UUID id = UUID.randomUUID();
        authorize(holder.account(), id, priced(instead(place, of, Duration.ofMinutes(20)), rials))
                .statusCode(201)
                .body("state", equalTo("AUTHORIZED"))
                .body("shares.holderShare.amount", equalTo(holderShare));
        return id;
    }

    private static long held(UUID pocket) {
        return DeskWorld.pocketNow(pocket, "held");
    }

    private static long open(UUID id) {
        return Db.number(
                "select sum(held - captured - released) from authorization_line where authorization_id = ?", id);
    }

    private static long payable(String venue) {
        return Db.number("""
                select coalesce(sum(amount), 0) from entry
                where account_kind = 'PAYABLE' and account_owner = ? and unit = 'IRR'""", venue);
    }
}
