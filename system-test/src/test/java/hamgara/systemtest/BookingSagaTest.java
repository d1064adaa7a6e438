package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bookings and the entries that are kept for them, over both services.
@ExtendWith(RunningStack.class)
class BookingSagaTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final int HOLDERS = 6;
    private static final int PRICE = 100_000;

    private final Stack stack = RunningStack.stack();

    /// Somebody with one entry a week, who wants a place for it.
    private record Guest(Holder holder, String slot, String hold, String booking) {

        static Guest of(String slot) {
            Holder holder = World.holder(1);
            String hold = UUID.randomUUID().toString();
            World.hold(hold, holder.bearer(), slot, holder.card()).expect(201);
            return new Guest(holder, slot, hold, UUID.randomUUID().toString());
        }

        Call confirm() {
            return Call.put("/v1/bookings/" + booking).as(holder.bearer()).json(Map.of("holdId", hold));
        }

        Call cancel() {
            return Call.post("/v1/bookings/" + booking + "/cancel").as(holder.bearer());
        }
    }

    @Test
    void keepsOneEntryForEachBookingAndGivesItBackWhoeverDiesWhen() throws InterruptedException {
        Venue venue = World.venue();
        String slot = World.slot(venue, HOLDERS);
        List<Guest> guests =
                Stream.generate(() -> Guest.of(slot)).limit(HOLDERS).toList();
        var first = new CountDownLatch(1);

        CompletableFuture<List<Answer>> confirmed = CompletableFuture.supplyAsync(() -> Crowd.of(HOLDERS, i -> {
            Answer answer = guests.get(i).confirm().insist();
            first.countDown();
            return answer;
        }));
        first.await();
        stack.kill(Part.CARD);
        stack.kill(Part.VENUE);
        stack.start();

        assertThat(confirmed.join()).allSatisfy(answer -> answer.expect(201).has("/state", "CONFIRMED"));
        assertThat(entries(venue, "AUTHORIZED")).isEqualTo(HOLDERS);
        for (Guest guest : guests) {
            assertThat(kept(guest)).isEqualTo(1);
            Answer booked = guest.confirm().expect(201);
            Call.get("/v1/place-authorizations/" + booked.text("/authorizationId"))
                    .as(guest.holder().bearer())
                    .expect(200)
                    .has("/state", "AUTHORIZED")
                    .has("/bookingId", guest.booking());
        }

        stack.stop(Part.CARD);
        guests.forEach(guest -> guest.cancel().expect(200).has("/state", "CANCELLED_IN_TIME"));
        stack.kill(Part.VENUE);
        stack.start();

        await().atMost(LONG_ENOUGH).until(() -> entries(venue, "VOIDED") == HOLDERS);
        assertThat(entries(venue, "AUTHORIZED")).isZero();
        assertThat(guests).allSatisfy(guest -> assertThat(kept(guest)).isZero());
        Books.mustHold();
    }

    @Test
    void holdsWhatTheQuoteToldAndGivesItBackWithTheBooking() {
        String slot = World.slot(World.venue(), HOLDERS);
        String facility = Call.get("/v1/slots/" + slot).expect(200).text("/facilityId");
        Call.post("/v1/facilities/" + facility + "/tariffs")
                .as(World.admin())
                .json(Map.of(
                        "fromOn",
                        World.today().toString(),
                        "lines",
                        List.of(Map.of("basis", "PLACE", "amount", Map.of("amount", PRICE, "currency", "IRR")))))
                .expect(201);
        Holder holder = World.payer(2, 60_000);
        String told = Call.post("/v1/booking-quotes")
                .as(holder.bearer())
                .json(Map.of("slotId", slot, "party", 1, "cardId", holder.card()))
                .expect(201)
                .text("/holderShare/amount");
        String hold = UUID.randomUUID().toString();
        World.hold(hold, holder.bearer(), slot, holder.card()).expect(201).has("/price/amount", PRICE);
        var guest = new Guest(holder, slot, hold, UUID.randomUUID().toString());

        guest.confirm().expect(201).has("/price/amount", PRICE).has("/shares/holderShare/amount", told);

        assertThat(rialsHeld(guest)).isEqualTo(PRICE - Long.parseLong(told));
        guest.cancel().expect(200);
        await().atMost(LONG_ENOUGH).until(() -> rialsHeld(guest) == 0);
        Books.mustHold();
    }

    private static long rialsHeld(Guest guest) {
        return RunningStack.number(
                Part.CARD, """
                select coalesce(sum(p.held), 0) from pocket p join card c on c.person_id = p.person_id
                where c.id = ? and p.unit = 'IRR'""", UUID.fromString(guest.holder().card()));
    }

    private static long entries(Venue venue, String state) {
        return RunningStack.number(
                Part.CARD,
                "select count(*) from place_authorization where venue_code = ? and state = ?",
                venue.code(),
                state);
    }

    private static long kept(Guest guest) {
        return RunningStack.number(
                Part.CARD,
                "select coalesce(sum(p.held), 0) from pocket p join card c on c.person_id = p.person_id where c.id = ?",
                UUID.fromString(guest.holder().card()));
    }
}
