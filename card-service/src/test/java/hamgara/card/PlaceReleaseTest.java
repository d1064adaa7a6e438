package hamgara.card;

import static hamgara.card.PlaceWorld.authorize;
import static hamgara.card.PlaceWorld.authorized;
import static hamgara.card.PlaceWorld.held;
import static hamgara.card.PlaceWorld.instead;
import static hamgara.card.PlaceWorld.left;
import static hamgara.card.PlaceWorld.letGo;
import static hamgara.card.PlaceWorld.place;
import static hamgara.card.PlaceWorld.state;
import static hamgara.card.PlaceWorld.taken;
import static hamgara.card.PlaceWorld.tellEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries that come back because a booking ended, moved, or never came to be.
@QuarkusTest
@WithTestResource(TestStack.class)
class PlaceReleaseTest {

    private static final Duration LATER = Duration.ofMinutes(20);

    @ParameterizedTest
    @ValueSource(strings = {"booking-cancelled", "booking-moved", "booking-transferred", "booking-given-up"})
    void givesTheEntryBackOnceWhenItsBookingDoesNotNeedIt(String type) {
        World.Holder holder = World.holder(3);
        Map<String, Object> place = place(holder, World.sportVenue());
        UUID id = authorized(holder, place);
        UUID other = authorized(holder, place(holder, World.sportVenue()));

        tellEnd(type, id);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("VOIDED"));
        taken(tellEnd(type, id));

        assertThat(left(holder)).isEqualTo(2);
        assertThat(state(other)).isEqualTo("AUTHORIZED");
        assertThat(held(holder)).isEqualTo(1);
        authorize(holder.account(), id, place).statusCode(409).body("code", equalTo("PLACE_LET_GO"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> PublishedEvents.on("hamgara.card").ofSubject(id).stream()
                        .anyMatch(event -> event.type().equals("hamgara.card.place-released.v1")));
        Ledgers.hold();
    }

    @Test
    void keepsNothingThatWasGivenBackBeforeItWasAskedFor() {
        World.Holder holder = World.holder(3);
        UUID id = UUID.randomUUID();
        taken(tellEnd("booking-given-up", id));

        authorize(holder.account(), id, place(holder, World.sportVenue()))
                .statusCode(409)
                .body("code", equalTo("PLACE_LET_GO"));

        assertThat(left(holder)).isEqualTo(3);
    }

    @Test
    void passesOverTheEndsOfBookingsThatKeptNothing() {
        taken(PublishedEvents.publish(
                "hamgara.venue",
                "hamgara.venue.booking-cancelled.v1",
                UUID.randomUUID(),
                "{\"inTime\": true, \"version\": 2}"));
    }

    @Test
    void returnsWhatNobodyCameFor() throws SQLException {
        World.Holder holder = World.holder(3);
        UUID id = authorized(holder, place(holder, World.sportVenue()));
        UUID coming = authorized(holder, place(holder, World.sportVenue()));

        Db.change("update place_authorization set expires_at = now() where id = ?", id);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("EXPIRED"));

        assertThat(left(holder)).isEqualTo(2);
        assertThat(state(coming)).isEqualTo("AUTHORIZED");
    }

    @Test
    void movesWithTheOneEntryThereIs() {
        World.Holder holder = World.holder(1);
        Map<String, Object> place = place(holder, World.sportVenue());
        UUID before = authorized(holder, place);
        authorize(holder.account(), UUID.randomUUID(), place(holder, World.sportVenue()))
                .body("reasons", contains("QUOTA_EXHAUSTED"));

        UUID after = authorized(holder, instead(place, before, LATER));
        assertThat(held(holder)).isEqualTo(1);
        letGo(before);

        assertThat(state(after)).isEqualTo("AUTHORIZED");
        assertThat(held(holder)).isEqualTo(1);
        letGo(after);
        assertThat(held(holder)).isZero();
        assertThat(left(holder)).isEqualTo(1);
        Ledgers.hold();
    }

    @Test
    void keepsTheOldPlaceWhenTheMoveIsGivenUp() {
        World.Holder holder = World.holder(1);
        Map<String, Object> place = place(holder, World.sportVenue());
        UUID first = authorized(holder, place);
        UUID second = authorized(holder, instead(place, first, LATER));
        UUID third = authorized(holder, instead(place, first, LATER.multipliedBy(2)));

        letGo(second);
        letGo(third);

        assertThat(state(first)).isEqualTo("AUTHORIZED");
        assertThat(held(holder)).isEqualTo(1);
        assertThat(left(holder)).isZero();
        letGo(first);
        assertThat(left(holder)).isEqualTo(1);
        Ledgers.hold();
    }

    @Test
    void movesToAnotherPeriodWithinALimitOfBoth() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(1, Map.of("limits", List.of(DeskWorld.limit("PERSON", "PERIOD", "ENTRIES", 1)))));
        Map<String, Object> place = place(holder, World.sportVenue());
        UUID before = authorized(holder, place);
        Map<String, Object> nextWeek = instead(place, before, Duration.ofDays(8));
        Map<String, Object> beside = instead(place, UUID.randomUUID(), Duration.ofDays(8));

        authorize(holder.account(), UUID.randomUUID(), beside).body("reasons", contains("LIMIT_PER_PERIOD"));
        UUID after = authorized(holder, nextWeek);
        assertThat(held(holder)).isEqualTo(2);
        letGo(after);
        authorize(holder.account(), UUID.randomUUID(), beside).body("reasons", contains("LIMIT_PER_PERIOD"));
        after = authorized(holder, nextWeek);
        letGo(before);

        assertThat(state(after)).isEqualTo("AUTHORIZED");
        assertThat(held(holder)).isEqualTo(1);
        assertThat(left(holder)).isEqualTo(1);
        Ledgers.hold();
    }

    @Test
    void lendsNothingOfAnotherHolder() {
        World.Holder holder = World.holder(1);
        World.Holder other = World.holder(1);
        String venue = World.sportVenue();
        UUID theirs = authorized(other, place(other, venue));
        Map<String, Object> place = place(holder, venue);
        place.put("replaces", theirs);

        UUID mine = authorized(holder, place);

        assertThat(held(other)).isEqualTo(1);
        letGo(mine);
        assertThat(held(other)).isEqualTo(1);
        assertThat(state(theirs)).isEqualTo("AUTHORIZED");
    }
}
