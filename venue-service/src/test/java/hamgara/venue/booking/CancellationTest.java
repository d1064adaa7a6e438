package hamgara.venue.booking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CancellationTest {

    @Test
    void freesThePlaceAndTheTimeOfACancelledBooking() {
        String me = citizen();
        String slot = slot(3);
        UUID id = booked(me, slot, UUID.randomUUID());

        once(me).post("/v1/bookings/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED_IN_TIME"));

        assertThat(free(slot)).isEqualTo(3);
        once(me).post("/v1/bookings/" + id + "/cancel").then().statusCode(409).body("code", equalTo("NOT_CANCELLABLE"));
        assertThat(free(slot)).isEqualTo(3);
        booked(me, slot, UUID.randomUUID());
    }

    @Test
    void cancelsLateUntilCheckInOpens() {
        String me = citizen();
        String slot = slot(3);
        UUID id = booked(me, slot, UUID.randomUUID());

        slotStartsIn(slot, 20);
        once(me).post("/v1/bookings/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_CANCELLATION_WINDOW"));
        slotStartsIn(slot, 60);
        once(me).post("/v1/bookings/" + id + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED_LATE"));
    }

    @Test
    void countsNothingLateInATimeThatTheVenueTookBack() {
        Given.Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 3);
        String me = citizen();
        UUID id = booked(me, slots.getFirst(), UUID.randomUUID());
        sql("update facility set cancel_in_time_minutes = 40000, cancel_at_last_minutes = 39000 where venue_id = '"
                + venue.id() + "'");
        once(me).post("/v1/bookings/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_CANCELLATION_WINDOW"));

        once(ADMIN)
                .body("""
                        {"fromOn": "%1$s", "toOn": "%1$s", "reason": "DUST", "text": {"fa": "گردوغبار", "ar": "غبار", "en": "Dust"}}""".formatted(tomorrow()))
                .post("/v1/venues/" + venue.id() + "/closures")
                .then()
                .statusCode(201);

        once(me).post("/v1/bookings/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED_BY_OPERATOR"));
    }

    @Test
    void cancelsNobodyElsesBooking() {
        UUID id = booked(citizen(), slot(3), UUID.randomUUID());

        once(citizen()).post("/v1/bookings/" + id + "/cancel").then().statusCode(404);
    }
}
