package hamgara.venue.group;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHours.daily;
import static hamgara.venue.GivenHours.make;
import static hamgara.venue.GivenHours.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// A class of girls at a pool needs its lifeguard as anybody does.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class GroupStaffTest {

    private static final String LIFEGUARD = "{\"from\": \"08:00\", \"to\": \"12:00\", \"kinds\": [\"LIFEGUARD\"]}";

    @Test
    void keepsAndBooksNothingWithoutTheStaffThatTheHoursRequire() {
        Venue venue = venue("SPORT_YOUTH");
        String pool = facility(venue, 20);
        make(opened(pool, daily("08:00", "12:00", "GIRLS", ", \"staff\": [\"LIFEGUARD\"]")), tomorrow(), tomorrow());
        String slot = GivenHours.slots(venue, pool, tomorrow()).getFirst();
        int places = free(slot);
        Group group = Group.at(venue).written(3, 0, Group.slot(slot));

        group.step(group.teacher(), "submit")
                .statusCode(409)
                .body("code", equalTo("STAFF_NOT_CONFIRMED"))
                .body("lacking", contains("LIFEGUARD"));
        assertThat(free(slot)).isEqualTo(places);

        staff(pool, 0, LIFEGUARD);
        group.step(group.teacher(), "submit").statusCode(200);
        group.step(group.head(), "approve").statusCode(200);
        group.step(group.operator(), "approve").statusCode(200);
        staff(pool, 1, "");
        group.step(group.teacher(), "confirm").statusCode(409).body("code", equalTo("STAFF_NOT_CONFIRMED"));
        staff(pool, 2, LIFEGUARD);
        group.step(group.teacher(), "confirm").statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    private static void staff(String pool, int seen, String times) {
        as(ADMIN)
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"confirmed\": [" + times + "]}")
                .put("/v1/facilities/" + pool + "/staffing/" + tomorrow())
                .then()
                .statusCode(200);
    }
}
