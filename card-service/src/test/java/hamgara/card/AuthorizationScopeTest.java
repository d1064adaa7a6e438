package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorizationScopeTest {

    @Test
    void takesOnlyPocketsThatAreGoodForTheVenueAndTheDay() throws SQLException {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        World.Holder elsewhere = alsoIn(holder, Map.of("venueScope", Map.of("venues", List.of(World.sportVenue()))));
        World.Holder paused = alsoIn(holder, Map.of());
        UUID good = DeskWorld.pocket(holder, 300_000, 50);
        UUID over = DeskWorld.pocket(holder, 300_000, 10);
        DeskWorld.pocket(elsewhere, 300_000, 10);
        DeskWorld.pocket(paused, 300_000, 10);
        Db.change(
                "update pocket set starts_on = ?, ends_on = ? where id = ?",
                LocalDate.now(ZoneId.of("Asia/Tehran")).minusDays(9),
                LocalDate.now(ZoneId.of("Asia/Tehran")).minusDays(1),
                over);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/pause", paused.programme())
                .statusCode(200);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 400_000);

        DeskWorld.authorize(terminal, UUID.randomUUID(), payment)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("INSUFFICIENT_ALLOWANCE"));
        payment.put("holderShareAtMost", DeskWorld.rials(100_000));
        UUID id = DeskWorld.authorized(terminal, payment);

        Api.get(holder.account(), "/v1/authorizations/{id}", id)
                .body("lines.pocketId", contains(good.toString()))
                .body("lines.held", contains(300_000));
    }

    @Test
    void takesATokenOnceButTheSameRequestForEver() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> body = DeskWorld.entries(holder, venue, 1);
        body.put("credential", Phone.of(holder.account(), holder.card()).token(0));
        UUID id = DeskWorld.authorized(terminal, body);

        DeskWorld.authorize(terminal, UUID.randomUUID(), body)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("TOKEN_REPLAYED"));
        DeskWorld.authorize(terminal, id, body).statusCode(201).body("state", equalTo("AUTHORIZED"));
    }

    @Test
    void keepsTheVersionOfEachProgrammeThatPays() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID second = DeskWorld.programme(3, Map.of());
        Api.post(
                        World.manager(),
                        Map.of("rules", World.rules(), "entitlements", List.of(World.entitlement("SPORT", 5, "WEEK"))),
                        "/v1/programmes/{id}/versions",
                        second)
                .statusCode(201);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", second)
                .statusCode(200);
        World.Holder also = in(holder, second);
        DeskWorld.pocket(holder, 300_000, 50);
        DeskWorld.pocket(also, 100_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 150_000));

        Api.get(terminal, "/v1/authorizations/{id}", id)
                .body("lines.held", contains(100_000, 50_000))
                .body("lines.programmeVersion", contains(2, 1));
    }

    @Test
    void returnsWhatComesBackToAClosedPocketToItsFund() {
        UUID fund = FundWorld.hard(5_000_000);
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_000_000, fund));
        UUID card = World.card(member.account(), member.enrolment());
        UUID pocket = FundWorld.pocket(member.enrolment());
        String venue = World.venue("SKILLS", World.SHUSH);
        Tokens terminal = World.terminal(venue);
        var payment = new HashMap<String, Object>(Map.of(
                "credential",
                World.credential(member.account(), card),
                "venueCode",
                venue,
                "category",
                "SKILLS",
                "price",
                DeskWorld.rials(600_000)));
        UUID captured = DeskWorld.authorized(terminal, payment);
        DeskWorld.step(terminal, captured, "captures", Map.of("final", true)).statusCode(201);
        payment.put("price", DeskWorld.rials(300_000));
        UUID held = DeskWorld.authorized(terminal, payment);
        String grant = Db.text("select id from allowance_grant where pocket_id = ?", pocket);
        String etag =
                Api.get(World.manager(), "/v1/grants/{id}", grant).extract().header("ETag");
        PeopleWorld.sendTo(World.manager(), etag, Map.of("reason", "GRANTED_IN_ERROR"))
                .post("/v1/grants/{id}/revoke", grant)
                .then()
                .statusCode(200);

        assertThat(FundWorld.position(fund, "available")).isEqualTo(4_100_000);
        DeskWorld.step(terminal, held, "voids", Map.of()).statusCode(201);
        assertThat(FundWorld.position(fund, "available")).isEqualTo(4_400_000);
        DeskWorld.step(terminal, captured, "refunds", Map.of("reason", "NOT_DELIVERED"))
                .statusCode(201);
        assertThat(FundWorld.position(fund, "available")).isEqualTo(5_000_000);
        assertThat(DeskWorld.pocketNow(pocket, "available")).isZero();
        assertThat(DeskWorld.payable(venue)).isZero();
        FundWorld.assertBooksHold();
    }

    private static World.Holder alsoIn(World.Holder holder, Map<String, Object> terms) {
        return in(holder, DeskWorld.programme(3, terms));
    }

    private static World.Holder in(World.Holder holder, UUID programme) {
        UUID enrolment = World.takingPart(holder.account(), holder.person(), programme);
        return new World.Holder(
                holder.account(), holder.person(), programme, enrolment, holder.card(), holder.credential());
    }
}
