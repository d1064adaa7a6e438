package hamgara.venue.group;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.drift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class GroupArrivalTest {

    @Test
    void countsWhoCameAndWhoCameLateAndTheRestAsNoShows() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue);
        String booking = group.confirmed(26, slot);
        group.came(UUID.randomUUID(), booking, 20).statusCode(409).body("code", equalTo("GROUP_ARRIVAL_UNTIMELY"));
        slotStartsIn(slot, -10);

        UUID first = UUID.randomUUID();
        String once = group.came(first, booking, 20)
                .statusCode(200)
                .body("places[0].bookingState", equalTo("CHECKED_IN"))
                .body("places[0].came", equalTo(20))
                .extract()
                .asString();
        assertThat(group.came(first, booking, 20).statusCode(200).extract().asString())
                .isEqualTo(once);
        group.came(first, booking, 19).statusCode(409).body("code", equalTo("GROUP_ARRIVAL_ID_REUSED"));
        group.came(UUID.randomUUID(), booking, 7).statusCode(409).body("code", equalTo("GROUP_ARRIVAL_TOO_MANY"));
        group.came(UUID.randomUUID(), booking, 1).statusCode(200).body("places[0].came", equalTo(21));
        await().untilAsserted(() -> assertThat(people(slot)).isEqualTo("21 5 0"));

        slotStartsIn(slot, -90);

        await().untilAsserted(() -> assertThat(people(slot)).isEqualTo("21 0 5"));
        assertThat(drift(venue)).isZero();
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(group.id()))
                                .filteredOn(event -> event.type().equals("hamgara.venue.group-request-attended.v1"))
                                .extracting(event -> event.data().path("came").asInt())
                                .containsExactly(20, 1));
    }

    /// Attended, expected and absent place-hours of the ledger.
    private static String people(String slot) {
        String of =
                " from capacity_ledger where facility_id = (select facility_id from slot where id = '" + slot + "')";
        return number("select coalesce(sum(attended), 0) / 60" + of) + " "
                + number("select coalesce(sum(expected), 0) / 60" + of) + " "
                + number("select coalesce(sum(no_show), 0) / 60" + of);
    }

    @Test
    void isCountedByStaffOfTheVenueForItsOwnPlaces() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 40);
        Group group = Group.at(venue);
        String booking = group.confirmed(10, slots.getFirst());
        Group other = Group.at(venue);
        String foreign = other.confirmed(10, slots.get(1));
        slotStartsIn(slots.getFirst(), -10);

        new Group(group.id(), venue, group.teacher(), group.head(), staffOf("elsewhere"))
                .came(UUID.randomUUID(), booking, 5)
                .statusCode(404);
        as(group.teacher())
                .body("{\"bookingId\": \"%s\", \"came\": 5}".formatted(booking))
                .put("/v1/group-requests/" + group.id() + "/arrivals/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        group.came(UUID.randomUUID(), foreign, 5).statusCode(422).body("code", equalTo("GROUP_BOOKING_UNKNOWN"));
        group.read(group.teacher()).body("places[0].came", nullValue());
    }

    @Test
    void isNeverCountedBeyondItsPlacesHoweverManyCountAtOnce() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue);
        String booking = group.confirmed(10, slot);
        slotStartsIn(slot, -10);
        Callable<Integer> count =
                () -> group.came(UUID.randomUUID(), booking, 3).extract().statusCode();

        List<Integer> answers = allAtOnce(Collections.nCopies(8, count));

        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        group.read(group.teacher()).body("places[0].came", equalTo(9));
    }
}
