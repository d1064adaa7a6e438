package hamgara.venue.booking;

import static hamgara.venue.Given.book;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenHall.place;
import static hamgara.venue.GivenHall.takeAll;
import static hamgara.venue.GivenHall.time;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// Counters and claims are what the holds and bookings add up to, whatever raced and whatever broke off.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ReconcileTest {

    /// Holds two places, lets some run out, books, cancels some: one person's visit.
    private static List<Callable<Integer>> visits(GivenHall hall, List<String> slots, int how) {
        List<Callable<Integer>> visits = new ArrayList<>();
        for (int i = 0; i < how; i++) {
            int visit = i;
            visits.add(() -> {
                String me = citizen();
                UUID hold = UUID.randomUUID();
                int hour = 12 + 2 * ThreadLocalRandom.current().nextInt(3);
                String facility = visit % 4 == 0 ? hall.whole() : hall.thirds().get(visit % 3);
                List<String> items =
                        List.of(place(slots.get(visit % 2), 1 + visit % 2), time(facility, at(hour), at(hour + 1), 2));
                int status =
                        takeAll(me, hold, UUID.randomUUID(), items).extract().statusCode();
                if (status != 201) {
                    return status;
                }
                if (visit % 3 == 0) {
                    holdIsOver(hold);
                }
                UUID booking = UUID.randomUUID();
                status = book(me, booking, hold).extract().statusCode();
                if (status == 201 && visit % 2 == 0) {
                    status = once(me).post("/v1/bookings/" + booking + "/cancel-all")
                            .statusCode();
                }
                return status;
            });
        }
        return visits;
    }

    @Test
    void findsNoDriftAfterHoldsBookingsCancellationsAndSweepers() throws Exception {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 15).subList(0, 2);

        assertThat(allAtOnce(visits(hall, slots, 80))).isSubsetOf(200, 201, 409, 410);

        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void findsNoDriftAfterConnectionsBrokeOffInTheMiddle() throws Exception {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 15).subList(0, 2);
        List<Callable<Integer>> calls = visits(hall, slots, 80);
        for (int i = 0; i < 12; i++) {
            calls.add(6 * i, () -> {
                sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where pid <> pg_backend_pid() and datname = current_database() and xact_start is not null
                          and query !~ 'pg_terminate' and query ~ '(hold_item|unit_claim|update slot|insert into hold|insert into booking)' limit 2""");
                return 0;
            });
        }

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers).contains(409);
        assertThat(drift(hall.venue())).isZero();
    }
}
