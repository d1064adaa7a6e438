package hamgara.venue.group;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.drift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is proposed to a group whose venue is closed.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class GroupRebookingTest {

    /// A group of ten with a booking whose venue was closed since.
    private record Shut(Venue venue, String slot, Group group, String booking) {

        static Shut given() {
            Venue venue = Given.venue("EDUCATION");
            String slot = slots(venue, 10).getFirst();
            Group group = Group.at(venue);
            String booking = group.confirmed(10, slot);
            OpenData.close(venue);
            return new Shut(venue, slot, group, booking);
        }

        String proposal() {
            return as(group.teacher())
                    .get("/v1/rebookings?state=OPEN")
                    .then()
                    .statusCode(200)
                    .body("items.bookingId", contains(booking))
                    .extract()
                    .path("items[0].id");
        }
    }

    private static ValidatableResponse answer(String bearer, String proposal, String body) {
        return as(bearer)
                .body("{" + body + "}")
                .put("/v1/rebookings/" + proposal + "/answer")
                .then();
    }

    private static String accept(String slot) {
        return "\"answer\": \"ACCEPT\", \"slotId\": \"" + slot + "\"";
    }

    @Test
    void movesWhenItsOfficerAccepts() {
        Shut shut = Shut.given();
        Venue elsewhere = venue("EDUCATION");
        String slot = slots(elsewhere, 12).getFirst();
        String proposal = shut.proposal();

        String first = answer(shut.group().teacher(), proposal, accept(slot))
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("movedToSlotId", equalTo(slot))
                .extract()
                .asString();

        assertThat(answer(shut.group().teacher(), proposal, accept(slot))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        shut.group()
                .read(shut.group().teacher())
                .statusCode(200)
                .body("places.bookingId", contains(shut.booking(), proposal))
                .body("places.bookingState", contains("RESCHEDULED", "CONFIRMED"))
                .body("places[1].slotId", equalTo(slot));
        assertThat(free(slot)).isEqualTo(2);
        assertThat(drift(shut.venue()) + drift(elsewhere)).isZero();
        shut.group().step(shut.group().teacher(), "withdraw").statusCode(200);
        assertThat(free(slot)).isEqualTo(12);
    }

    @Test
    void endsWithoutLossWhenItsOfficerDeclines() {
        Shut shut = Shut.given();

        answer(shut.group().teacher(), shut.proposal(), "\"answer\": \"DECLINE\"")
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        shut.group().read(shut.group().teacher()).body("places.bookingState", contains("CANCELLED_BY_OPERATOR"));
        assertThat(drift(shut.venue())).isZero();
    }

    @Test
    void isAnsweredByNobodyElse() {
        Shut shut = Shut.given();
        String proposal = shut.proposal();
        String colleague = Tokens.of("agency-officer").agency("EDU-OTHER").bearer();

        as(colleague).get("/v1/rebookings").then().statusCode(200).body("items", empty());
        as(colleague).get("/v1/rebookings/" + proposal).then().statusCode(404);
        answer(colleague, proposal, "\"answer\": \"DECLINE\"")
                .statusCode(404)
                .body("code", equalTo("REBOOKING_NOT_FOUND"));
        answer(shut.group().head(), proposal, "\"answer\": \"DECLINE\"").statusCode(404);
        answer(Given.citizen(), proposal, "\"answer\": \"DECLINE\"").statusCode(404);
    }

    @Test
    void staysWhereItIsWhenTheOtherSlotHasNoRoom() {
        Shut shut = Shut.given();
        String slot = slots(venue("EDUCATION"), 10).getFirst();
        hold(Given.citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(201);

        answer(shut.group().teacher(), shut.proposal(), accept(slot))
                .statusCode(422)
                .body("code", equalTo("REBOOKING_SLOT_UNFIT"));

        shut.group().read(shut.group().teacher()).body("places.bookingState", contains("CONFIRMED"));
    }
}
