package hamgara.card;

import static hamgara.card.PlaceWorld.arrival;
import static hamgara.card.PlaceWorld.authorize;
import static hamgara.card.PlaceWorld.authorized;
import static hamgara.card.PlaceWorld.held;
import static hamgara.card.PlaceWorld.instead;
import static hamgara.card.PlaceWorld.left;
import static hamgara.card.PlaceWorld.letGo;
import static hamgara.card.PlaceWorld.named;
import static hamgara.card.PlaceWorld.payable;
import static hamgara.card.PlaceWorld.payer;
import static hamgara.card.PlaceWorld.place;
import static hamgara.card.PlaceWorld.priced;
import static hamgara.card.PlaceWorld.redeem;
import static hamgara.card.PlaceWorld.state;
import static hamgara.card.PlaceWorld.taken;
import static hamgara.card.PlaceWorld.tellEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Arrivals that say which place they are of: whatever else a holder asks for under the same booking, its price is due
/// once.
@QuarkusTest
@WithTestResource(TestStack.class)
class NamedPlaceTest {

    private World.Holder holder;
    private String venue;
    private UUID pocket;
    private Map<String, Object> place;

    @BeforeEach
    void havePlacesAndMoney() {
        holder = payer(List.of(), List.of());
        venue = World.sportVenue();
        pocket = DeskWorld.pocket(holder, 100_000, 1);
        place = priced(place(holder, venue), 80_000);
    }

    /// What a holder may ask for beside the place of a booking, without its price.
    enum Beside {
        UNDER_A_SMALLER_ID,
        THAT_BEGINS_NEARER,
        INSTEAD_OF_IT,
        INSTEAD_OF_IT_FOR_LESS,
        INSTEAD_OF_IT_FOR_MORE,
        INSTEAD_OF_IT_FOR_ANOTHER_BOOKING,
        INSTEAD_OF_IT_ON_ANOTHER_DAY;

        UUID ask(World.Holder holder, Map<String, Object> place, UUID booked) {
            var asked = new HashMap<>(place);
            asked.remove("price");
            if (name().startsWith("INSTEAD")) {
                asked.put("replaces", booked);
            }
            switch (this) {
                case UNDER_A_SMALLER_ID, INSTEAD_OF_IT -> {}
                case THAT_BEGINS_NEARER -> later(asked, Duration.ofMinutes(-9));
                case INSTEAD_OF_IT_FOR_LESS -> asked.put("price", DeskWorld.rials(1));
                case INSTEAD_OF_IT_FOR_MORE -> asked.put("price", DeskWorld.rials(95_000));
                case INSTEAD_OF_IT_FOR_ANOTHER_BOOKING -> asked.put("bookingId", UUID.randomUUID());
                case INSTEAD_OF_IT_ON_ANOTHER_DAY -> later(asked, Duration.ofDays(8));
            }
            UUID id = new UUID(0, ThreadLocalRandom.current().nextLong());
            authorize(holder.account(), id, asked).statusCode(201).body("state", equalTo("AUTHORIZED"));
            return id;
        }
    }

    @ParameterizedTest
    @EnumSource
    void paysThePriceOnceWhateverTheHolderAskedForBeside(Beside beside) {
        UUID booked = authorized(holder, place);
        UUID other = beside.ask(holder, place, booked);

        redeem(named(arrival(holder, place), booked)).statusCode(201).body("state", equalTo("CAPTURED"));
        redeem(named(arrival(holder, place), booked)).statusCode(201).body("state", equalTo("CAPTURED"));

        assertThat(state(booked)).isEqualTo("CAPTURED");
        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(Ledgers.owed(venue)).isEqualTo(80_000 + 1);
        letGo(other);
        assertThat(held(holder)).isZero();
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(20_000);
        assertThat(left(holder)).isEqualTo(4);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void guessesNothingWhereMoneyDependsOnIt(Beside beside) {
        UUID booked = authorized(holder, place);
        UUID other = beside.ask(holder, place, booked);
        Map<String, Object> unnamed = arrival(holder, place);
        unnamed.put("reference", Db.text("select booking_id::text from place_authorization where id = ?", other));

        redeem(unnamed)
                .statusCode(422)
                .body("code", equalTo("PLACE_UNCLEAR"))
                .body("errors[0].pointer", equalTo("/authorizationId"));

        assertThat(List.of(state(booked), state(other))).containsOnly("AUTHORIZED");
        redeem(named(arrival(holder, place), booked)).body("state", equalTo("CAPTURED"));
        assertThat(payable(venue)).isEqualTo(80_000);
    }

    @Test
    void takesNoOtherPlaceThanTheNamedOneThoughItIsNotTimeForThat() {
        Map<String, Object> tonight = priced(place(holder, venue, Duration.ofHours(5)), 80_000);
        UUID booked = authorized(holder, tonight);
        var now = new HashMap<>(tonight);
        now.remove("price");
        later(now, Duration.ofHours(-5));
        UUID other = authorized(holder, now);

        redeem(named(arrival(holder, tonight), booked)).body("state", equalTo("CAPTURED"));

        assertThat(List.of(state(booked), state(other))).containsOnly("AUTHORIZED");
        assertThat(DeskWorld.pocketNow(pocket, "held")).isEqualTo(80_000);
        redeem(named(arrival(holder, tonight), booked)).statusCode(201);
        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(List.of(state(booked), state(other))).containsExactly("VOIDED", "AUTHORIZED");
    }

    @Test
    void paysForThePlaceToWhichTheBookingMovedAtThatMoment() {
        UUID before = authorized(holder, place);
        UUID after = authorized(holder, priced(instead(place, before, Duration.ofMinutes(5)), 30_000));
        letGo(before);

        redeem(named(arrival(holder, place), before)).body("state", equalTo("CAPTURED"));

        assertThat(state(after)).isEqualTo("CAPTURED");
        assertThat(payable(venue)).isEqualTo(30_000);
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(70_000);
    }

    @Test
    void paysForTheNewBookingAloneBeforeTheEndOfTheOldOneIsTold() {
        UUID before = authorized(holder, place);
        Map<String, Object> rebooked = instead(place, before, Duration.ofMinutes(5));
        rebooked.put("bookingId", UUID.randomUUID());
        UUID after = authorized(holder, rebooked);

        redeem(named(arrival(holder, rebooked), after)).body("state", equalTo("CAPTURED"));
        taken(tellEnd("booking-cancelled", before));

        assertThat(List.of(state(before), state(after))).containsExactly("VOIDED", "CAPTURED");
        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(held(holder)).isZero();
        assertThat(left(holder)).isEqualTo(4);
    }

    @Test
    void paysForTheNamedPlaceWhoseUseWasCountedInAnotherWay() {
        redeem(arrival(holder, place)).body("state", equalTo("CAPTURED"));
        UUID booked = authorized(holder, place);
        UUID other = Beside.UNDER_A_SMALLER_ID.ask(holder, place, booked);

        redeem(named(arrival(holder, place), booked)).statusCode(201);

        assertThat(List.of(state(booked), state(other))).containsExactly("VOIDED", "AUTHORIZED");
        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(left(holder)).isEqualTo(3);
    }

    @Test
    void paysForNothingElseWhenTheArrivalIsToldAgain() {
        UUID booked = authorized(holder, place);
        redeem(named(arrival(holder, place), booked)).body("state", equalTo("CAPTURED"));
        UUID other = authorized(holder, priced(place, 20_000));

        redeem(named(arrival(holder, place), booked)).statusCode(201).body("state", equalTo("CAPTURED"));

        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(state(other)).isEqualTo("AUTHORIZED");
    }

    /// The answer was lost, the booking moved, and the door asks again by the name it has since.
    @Test
    void paysOnceThoughTheBookingHasAnotherNameWhenTheArrivalIsToldAgain() {
        UUID booked = authorized(holder, place);
        redeem(named(arrival(holder, place), booked)).body("state", equalTo("CAPTURED"));
        UUID moved = authorized(holder, priced(place, 20_000));

        redeem(named(arrival(holder, place), moved)).statusCode(201).body("state", equalTo("CAPTURED"));

        assertThat(payable(venue)).isEqualTo(80_000);
        assertThat(state(moved)).isEqualTo("VOIDED");
        assertThat(held(holder)).isZero();
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(20_000);
        assertThat(left(holder)).isEqualTo(4);
    }

    private static void later(Map<String, Object> place, Duration by) {
        instead(place, UUID.randomUUID(), by).forEach((field, value) -> {
            if (!field.equals("replaces")) {
                place.put(field, value);
            }
        });
    }
}
