package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.card.household.Households;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HouseholdTest {

    @Test
    void takesInAnAdultOnceTheyAgree() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen spouse = PeopleWorld.citizen(43);
        String household = founded(head);

        put(head.account(), head.account(), household, spouse, "SPOUSE")
                .statusCode(200)
                .body("members.state", contains("MEMBER", "INVITED"));
        assertThat(of(spouse)).isEmpty();
        put(spouse.account(), head.account(), household, spouse, "SPOUSE")
                .statusCode(200)
                .body("members.state", contains("MEMBER", "MEMBER"))
                .body("members[1].consentBy", equalTo("SELF"));
        assertThat(of(spouse)).contains(UUID.fromString(household));
        assertThat(of(head)).contains(UUID.fromString(household));
    }

    @Test
    void takesInAMinorOnTheGuardiansConsent() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen child = PeopleWorld.citizen(12);
        String household = founded(head);

        put(head.account(), head.account(), household, child, "CHILD")
                .statusCode(200)
                .body("members[1].state", equalTo("INVITED"));
        put(child.account(), child.account(), household, child, "CHILD")
                .statusCode(200)
                .body("members[1].state", equalTo("INVITED"));
        String consent = PeopleWorld.consented(head, child);
        put(head.account(), head.account(), household, child, "CHILD")
                .statusCode(200)
                .body("members[1].state", equalTo("INVITED"));
        PeopleWorld.verify(World.desk(), consent).statusCode(200);
        put(head.account(), head.account(), household, child, "CHILD")
                .statusCode(200)
                .body("members[1].state", equalTo("MEMBER"))
                .body("members[1].consentBy", equalTo("GUARDIAN"));
    }

    @Test
    void letsNobodyMoveAChildOnTheirWordAlone() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen child = PeopleWorld.citizen(12);
        String household = founded(head);
        PeopleWorld.verify(World.desk(), PeopleWorld.consented(head, child)).statusCode(200);
        put(head.account(), head.account(), household, child, "CHILD").statusCode(200);
        Citizen stranger = PeopleWorld.citizen(30);
        PeopleWorld.consented(stranger, child);

        remove(stranger.account(), household, child, head.account()).statusCode(404);
        put(stranger.account(), head.account(), household, child, "RELATIVE").statusCode(404);
        String other = founded(stranger);
        put(stranger.account(), stranger.account(), other, child, "CHILD")
                .statusCode(200)
                .body("members[1].state", equalTo("INVITED"));
        assertThat(of(child)).contains(UUID.fromString(household));
    }

    @Test
    void isOneForEachPerson() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen other = PeopleWorld.citizen(44);
        String household = founded(head);
        founded(other);

        Api.post(head.account(), Map.of("headId", head.person()), "/v1/households")
                .statusCode(409)
                .body("code", equalTo("IN_ANOTHER_HOUSEHOLD"));
        put(head.account(), head.account(), household, other, "RELATIVE").statusCode(200);
        put(other.account(), other.account(), household, other, "RELATIVE")
                .statusCode(409)
                .body("code", equalTo("IN_ANOTHER_HOUSEHOLD"));
        Api.get(other.account(), "/v1/households?person={id}", other.person())
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void isKeptByTheDeskOnWrittenConsent() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen elder = PeopleWorld.citizen(75);
        String household = Api.post(World.desk(), Map.of("headId", head.person()), "/v1/households")
                .statusCode(201)
                .body("members[0].consentBy", equalTo("DESK"))
                .extract()
                .path("id");
        String member = member(household, elder);

        PeopleWorld.putSeen(World.desk(), World.desk(), Map.of("relation", "PARENT"), path(household), member)
                .statusCode(422)
                .body("code", equalTo("CONSENT_NOT_SEEN"));
        PeopleWorld.putSeen(
                        World.desk(),
                        World.desk(),
                        Map.of("relation", "PARENT", "consentSeen", true),
                        path(household),
                        member)
                .statusCode(200)
                .body("members[1].consentBy", equalTo("DESK"));
        Api.get(Tokens.of("desk-officer").county("0601"), path(household)).statusCode(404);
    }

    @Test
    void changesItsHeadAndIsDissolvedByTheLast() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen spouse = PeopleWorld.citizen(43);
        Citizen child = PeopleWorld.citizen(12);
        String household = founded(head);
        put(head.account(), head.account(), household, spouse, "SPOUSE").statusCode(200);
        nameHead(head.account(), household, spouse).statusCode(422).body("code", equalTo("HEAD_NOT_MEMBER"));
        put(spouse.account(), spouse.account(), household, spouse, "SPOUSE").statusCode(200);
        PeopleWorld.verify(World.desk(), PeopleWorld.consented(head, child)).statusCode(200);
        put(head.account(), head.account(), household, child, "CHILD").statusCode(200);

        remove(head.account(), household, head).statusCode(409).body("code", equalTo("HEAD_STAYS"));
        nameHead(spouse.account(), household, spouse).statusCode(404);
        nameHead(head.account(), household, child).statusCode(422).body("code", equalTo("HEAD_NOT_ADULT"));
        nameHead(head.account(), household, spouse)
                .statusCode(200)
                .body("headId", equalTo(spouse.person().toString()));
        remove(head.account(), household, head).statusCode(200).body("members", hasSize(2));
        remove(spouse.account(), household, child).statusCode(200);
        remove(spouse.account(), household, spouse).statusCode(200).body("dissolvedAt", notNullValue());
        assertThat(of(spouse)).isEmpty();
        founded(spouse);
    }

    @Test
    void isFoundedByAnAdultAndShownToItsOwn() {
        Citizen minor = PeopleWorld.citizen(16);
        Citizen head = PeopleWorld.citizen(45);
        Citizen stranger = PeopleWorld.citizen(30);
        String household = founded(head);

        Api.post(minor.account(), Map.of("headId", minor.person()), "/v1/households")
                .statusCode(422)
                .body("code", equalTo("HEAD_NOT_ADULT"));
        Api.post(stranger.account(), Map.of("headId", head.person()), "/v1/households")
                .statusCode(404);
        Api.get(stranger.account(), path(household)).statusCode(404);
        put(stranger.account(), head.account(), household, stranger, "RELATIVE").statusCode(404);
        remove(stranger.account(), household, head, head.account()).statusCode(404);
    }

    @Test
    void refusesAChangeOfWhatChangedMeanwhile() {
        Citizen head = PeopleWorld.citizen(45);
        Citizen spouse = PeopleWorld.citizen(43);
        String household = founded(head);
        String etag = Api.get(head.account(), path(household)).extract().header("ETag");
        put(head.account(), head.account(), household, spouse, "SPOUSE").statusCode(200);

        PeopleWorld.sendTo(head.account(), etag, Map.of())
                .delete(member(household, spouse))
                .then()
                .statusCode(412);
    }

    private static String founded(Citizen head) {
        return Api.post(head.account(), Map.of("headId", head.person()), "/v1/households")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse put(
            Tokens who, Tokens reader, String household, Citizen member, String relation) {
        return PeopleWorld.putSeen(
                who, reader, Map.of("relation", relation), path(household), member(household, member));
    }

    private static ValidatableResponse remove(Tokens who, String household, Citizen member) {
        return remove(who, household, member, who);
    }

    private static ValidatableResponse remove(Tokens who, String household, Citizen member, Tokens reader) {
        return PeopleWorld.deleteSeen(who, reader, path(household), member(household, member));
    }

    private static ValidatableResponse nameHead(Tokens who, String household, Citizen next) {
        return PeopleWorld.postSeen(who, Map.of("personId", next.person()), path(household), path(household) + "/head");
    }

    private static Optional<UUID> of(Citizen citizen) {
        return Arc.container().instance(Households.class).get().of(citizen.person());
    }

    private static String path(String household) {
        return "/v1/households/" + household;
    }

    private static String member(String household, Citizen citizen) {
        return path(household) + "/members/" + citizen.person();
    }
}
