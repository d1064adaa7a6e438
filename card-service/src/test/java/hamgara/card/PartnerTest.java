package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PartnerTest {

    @Test
    void takesPartOnceAManagerHasApproved() {
        World.switchOn(World.SHUSH);
        UUID organisation = UUID.randomUUID();
        String hall = PartnerWorld.venueOf(organisation, "SPORT", World.SHUSH);
        String pool = PartnerWorld.venueOf(organisation, "SPORT", World.SHUSH);
        String foreign = World.sportVenue();
        Tokens operator = PartnerWorld.operator(hall);
        String iban = PartnerWorld.iban();

        Api.post(operator, PartnerWorld.application(iban, hall, foreign), "/v1/partners")
                .statusCode(422)
                .body("code", equalTo("PARTNER_VENUE_NOT_YOURS"));
        UUID id = World.id(Api.post(operator, PartnerWorld.application(iban, hall, pool), "/v1/partners")
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .body("iban", nullValue())
                .body("venueCodes", hasSize(2))
                .extract()
                .path("id"));
        Api.post(PartnerWorld.operator(pool), PartnerWorld.application(iban, pool), "/v1/partners")
                .statusCode(409)
                .body("code", equalTo("PARTNER_VENUE_TAKEN"));
        Api.post(Tokens.of("programme-manager").county("0601"), Map.of(), "/v1/partners/{id}/approve", id)
                .statusCode(404);
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/approve", id)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("iban", startsWith(iban.substring(0, 4) + "****"));
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/approve", id)
                .statusCode(409)
                .body("code", equalTo("PARTNER_STATE_CONFLICT"));

        Api.get(PartnerWorld.operator(pool), "/v1/partners").statusCode(200).body("items.id", hasItem(id.toString()));
        Api.get(PartnerWorld.operator(foreign), "/v1/partners/{id}", id).statusCode(404);
        Api.get(World.manager(), "/v1/partners?state=TERMINATED&limit=1").statusCode(200);
        Api.get(Tokens.of("programme-manager").county("0601"), "/v1/partners?county=0614")
                .statusCode(403);
        assertThat(Db.number(
                        "select count(*) from partner_bank_account where encode(sealed, 'escape') like ?",
                        "%" + iban.substring(10) + "%"))
                .isZero();
        assertThat(Db.number(
                        "select count(*) from outbox where subject = ? and body::text like ?",
                        id,
                        "%" + iban.substring(4) + "%"))
                .isZero();
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(id))
                        .extracting(PublishedEvent::type)
                        .containsExactly("hamgara.card.partner-applied.v1", "hamgara.card.partner-approved.v1"));
    }

    @Test
    void letsNobodyDecideOnTheirOwnApplication() {
        World.switchOn(World.SHUSH);
        String venue = World.sportVenue();
        Tokens both =
                Tokens.of("venue-operator", "programme-manager").venue(venue).county(World.SHUSH);
        UUID id = PartnerWorld.applied(both, venue);

        for (String decision : new String[] {"approve", "reject"}) {
            Map<String, Object> body = decision.equals("approve") ? Map.of() : Map.of("reason", "OTHER");
            Api.post(both, body, "/v1/partners/{id}/" + decision, id)
                    .statusCode(403)
                    .body("code", equalTo("OWN_APPLICATION"));
        }
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/approve", id).statusCode(200);
        UUID account =
                World.id(Api.post(both, Map.of("iban", PartnerWorld.iban()), "/v1/partners/{id}/bank-accounts", id)
                        .statusCode(201)
                        .extract()
                        .path("id"));
        Api.post(both, Map.of(), "/v1/partners/{id}/bank-accounts/{account}/approve", id, account)
                .statusCode(403)
                .body("code", equalTo("OWN_APPLICATION"));
        assertThatThrownBy(() -> Db.change(
                        "update partner_bank_account set state = 'IN_FORCE', decided_by = proposed_by, "
                                + "decided_at = now() where id = ?",
                        account))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void isPaidToTheOldAccountUntilASecondPersonAgrees() {
        PartnerWorld.Member partner = PartnerWorld.approved();
        String before = Api.get(partner.operator(), "/v1/partners/{id}", partner.id())
                .extract()
                .path("iban");
        String iban = PartnerWorld.iban();

        UUID account = World.id(
                Api.post(partner.operator(), Map.of("iban", iban), "/v1/partners/{id}/bank-accounts", partner.id())
                        .statusCode(201)
                        .body("state", equalTo("PROPOSED"))
                        .extract()
                        .path("id"));
        Api.get(partner.operator(), "/v1/partners/{id}", partner.id()).body("iban", equalTo(before));
        Api.post(
                        partner.operator(),
                        Map.of("iban", PartnerWorld.iban()),
                        "/v1/partners/{id}/bank-accounts",
                        partner.id())
                .statusCode(409)
                .body("code", equalTo("BANK_ACCOUNT_PROPOSED"));
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/bank-accounts/{account}/approve", partner.id(), account)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"));
        Api.get(partner.operator(), "/v1/partners/{id}", partner.id()).body("iban", startsWith(iban.substring(0, 4)));
        Api.get(partner.operator(), "/v1/partners/{id}/bank-accounts", partner.id())
                .body("items.state", equalTo(java.util.List.of("IN_FORCE", "REPLACED")));
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/bank-accounts/{account}/refuse", partner.id(), account)
                .statusCode(409)
                .body("code", equalTo("BANK_ACCOUNT_DECIDED"));
    }

    @Test
    void chargesNoCardsAtItsVenuesWhileSuspended() {
        World.Holder holder = World.holder(5);
        PartnerWorld.Member partner = PartnerWorld.approved();
        Tokens terminal = World.terminal(partner.venue());
        Map<String, Object> redemption = World.redemption(holder.credential(), partner.venue());

        Api.post(World.manager(), Map.of("reason", "RISK"), "/v1/partners/{id}/suspend", partner.id())
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        Api.post(terminal, redemption, "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("VENUE_SUSPENDED"));
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/resume", partner.id())
                .statusCode(200);
        Api.post(terminal, redemption, "/v1/redemptions").body("state", equalTo("CAPTURED"));
        Api.post(World.manager(), Map.of("reason", "CONTRACT_ENDED"), "/v1/partners/{id}/terminate", partner.id())
                .statusCode(200);
        Api.post(terminal, redemption, "/v1/redemptions").body("reason", equalTo("VENUE_SUSPENDED"));
        PartnerWorld.approved(partner.venue()); // with another organisation
        Api.post(terminal, redemption, "/v1/redemptions").body("state", equalTo("CAPTURED"));
    }

    @Test
    void readsAnAccountNumberAsPeopleTypeIt() {
        PartnerWorld.Member partner = PartnerWorld.approved();
        String path = "/v1/partners/{id}/bank-accounts";

        Api.post(partner.operator(), Map.of("iban", "IR82 0540 1026 8002 0817 9090 03"), path, partner.id())
                .statusCode(422)
                .body("code", equalTo("IBAN_CHECKSUM"));
        Api.post(partner.operator(), Map.of("iban", "DE82054010268002081790900"), path, partner.id())
                .statusCode(422)
                .body("code", equalTo("IBAN_MALFORMED"));
        Api.post(partner.operator(), Map.of("iban", "ir۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲"), path, partner.id())
                .statusCode(201)
                .body("iban", equalTo("IR82******************9002"));
    }
}
