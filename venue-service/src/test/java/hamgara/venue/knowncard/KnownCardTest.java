package hamgara.venue.knowncard;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class KnownCardTest {

    @Test
    void keepsNoPlacesForASuspendedCardUntilItIsResumed() {
        countyOn();
        UUID card = UUID.randomUUID();
        String slot = slot(1);
        told("card-suspended", card, 2);
        await().until(() -> state(card, "SUSPENDED"));

        hold(citizen(), UUID.randomUUID(), slot, card, 1).statusCode(409).body("code", equalTo("CARD_SUSPENDED"));
        assertThat(Given.free(slot)).isEqualTo(1);

        told("card-resumed", card, 3);
        await().until(() -> state(card, "USABLE"));
        hold(citizen(), UUID.randomUUID(), slot, card, 1).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-expired", "card-cancelled", "card-replaced"})
    void keepsNoPlacesForACardThatIsOver(String how) {
        countyOn();
        UUID card = UUID.randomUUID();
        told(how, card, 5);
        await().until(() -> state(card, "OVER"));

        hold(citizen(), UUID.randomUUID(), slot(1), card, 1).statusCode(409).body("code", equalTo("CARD_OVER"));
    }

    @Test
    void keepsNoPlacesForACardThatIsNotTheCallersAndTellsNothingOfIt() {
        countyOn();
        UUID card = UUID.randomUUID();
        String slot = slot(1);
        told("card-suspended", card, 2);
        await().until(() -> state(card, "SUSPENDED"));
        card(card, "unknown");

        hold(citizen(), UUID.randomUUID(), slot, card, 1)
                .statusCode(409)
                .body("code", equalTo("CARD_REFUSED"))
                .body("reason", equalTo("CARD_NOT_FOUND"));
        assertThat(Given.free(slot)).isEqualTo(1);
    }

    @Test
    void asksOnceWhoseACardIsAndGoesOnWhileNobodyAnswers() {
        var slots = Given.slots(Given.venue("SPORT_YOUTH"), 3);
        String me = citizen();
        UUID card = UUID.randomUUID();
        hold(me, UUID.randomUUID(), slots.get(0), card, 1).statusCode(201);

        card(card, "unknown");
        hold(me, UUID.randomUUID(), slots.get(1), card, 1).statusCode(201);
        hold(citizen(), UUID.randomUUID(), slots.get(1), card, 1).statusCode(409);

        UUID unasked = UUID.randomUUID();
        String other = citizen();
        card(unasked, "away");
        hold(other, UUID.randomUUID(), slots.get(2), unasked, 1).statusCode(201);
        card(unasked, "unknown");
        hold(other, UUID.randomUUID(), slots.get(3), unasked, 1).statusCode(409).body("code", equalTo("CARD_REFUSED"));
    }

    @Test
    void doesNotLetAnOlderWordThatComesLateWin() {
        UUID card = UUID.randomUUID();
        UUID marker = UUID.randomUUID();

        told("card-resumed", card, 9);
        told("card-suspended", card, 8);
        toldOf(marker, "card-suspended", card, 1);

        await().until(() -> state(marker, "SUSPENDED"));
        assertThat(state(card, "USABLE")).isTrue();
    }

    private static void told(String what, UUID card, int version) {
        toldOf(card, what, card, version);
    }

    /// Of another card, behind all that was told under this subject.
    private static void toldOf(UUID card, String what, UUID subject, int version) {
        PublishedEvents.publish("hamgara.card", "hamgara.card." + what + ".v1", subject, """
                {"cardId": "%s", "county": "0614", "replacedBy": "%s", "version": %d}""".formatted(
                        card, UUID.randomUUID(), version));
    }

    private static boolean state(UUID card, String state) {
        return number("select count(*) from known_card where card_id = '" + card + "' and state = '" + state + "'")
                == 1;
    }
}
