package hamgara.gateway.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.gateway.GatewayStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class EventVisibilityTest {

    private static final String PROPOSAL = "hamgara.forum.proposal-published.v1";
    private static final String CASE = "hamgara.forum.case-opened.v1";
    private static final String BOOKING = "hamgara.venue.booking-confirmed.v1";
    private static final String CARD = "hamgara.card.card-issued.v1";

    @ParameterizedTest
    @ValueSource(strings = {"?types=Hamgara", "?types=a,,b", "?types=%27", "?county=Shush"})
    void refusesAFilterThatCannotBeMeant(String query) {
        given().header("Authorization", Tokens.of("citizen").bearer())
                .urlEncodingEnabled(false)
                .get("/v1/events" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_EVENT_FILTER"));
    }

    @Test
    void filtersByTypeAndByPrefix() {
        try (Listener exact = listen("?types=" + PROPOSAL, Tokens.of("citizen"));
                Listener prefix = listen("?types=hamgara.venue,hamgara.forum.case-opened", Tokens.of("citizen"))) {
            String proposal = Facts.publish(PROPOSAL, "{}");
            String venue = Facts.publish("hamgara.venue.venue-registered.v1", "{}");
            String opened = Facts.publish("hamgara.forum.case-opened.v1", "{}");
            String other = Facts.publish("hamgara.forum.case-opened-twice.v1", "{}");
            String end = Facts.publish(PROPOSAL, "{}");
            String venueEnd = Facts.publish("hamgara.venue.slots-opened.v1", "{}");

            assertThat(exact.idsUntil(end)).contains(proposal).doesNotContain(venue, opened);
            await().atMost(Duration.ofSeconds(60)).until(() -> prefix.eventIds().contains(opened));
            assertThat(prefix.idsUntil(venueEnd)).contains(venue, opened).doesNotContain(proposal, other);
        }
    }

    @Test
    void filtersByCounty() {
        try (Listener listener = listen("?county=0614", Tokens.of("citizen"))) {
            UUID subject = UUID.randomUUID();
            String elsewhere = Facts.publish(PROPOSAL, subject, "{\"county\":\"0601\"}");
            String nowhere = Facts.publish(PROPOSAL, subject, "{}");
            String here = Facts.publish(PROPOSAL, subject, "{\"county\":\"0614\"}");

            assertThat(listener.idsUntil(here)).doesNotContain(elsewhere, nowhere);
        }
    }

    @Test
    void keepsPrivateHallsToThoseWhoOverseeThem() {
        try (Listener citizen = listen("", Tokens.of("citizen", "moderator", "desk-officer"));
                Listener elsewhere = listen("", Tokens.of("hall-secretary").county("0601"));
                Listener secretary = listen("", Tokens.of("hall-secretary").county("0614"))) {
            UUID subject = UUID.randomUUID();
            String hidden = Facts.publish(PROPOSAL, subject, "{\"county\":\"0614\",\"private\":true}");
            String end = Facts.publish(PROPOSAL, subject, "{}");

            assertThat(secretary.idsUntil(end)).contains(hidden);
            assertThat(citizen.idsUntil(end)).doesNotContain(hidden);
            assertThat(elsewhere.idsUntil(end)).doesNotContain(hidden);
        }
    }

    @Test
    void tellsAnAgencyOfWhatIsWithItAlsoOutOfAPrivateHall() {
        try (Listener own =
                        listen("", Tokens.of("agency-officer").county("0614").agency("SPORT_YOUTH"));
                Listener other =
                        listen("", Tokens.of("agency-officer").county("0614").agency("EDUCATION"));
                Listener elsewhere =
                        listen("", Tokens.of("agency-officer").county("0601").agency("SPORT_YOUTH"));
                Listener head = listen("", Tokens.of("agency-head").agency("SPORT_YOUTH"));
                Listener citizen = listen("", Tokens.of("citizen"))) {
            UUID subject = UUID.randomUUID();
            String opened =
                    Facts.publish(CASE, subject, "{\"county\":\"0614\",\"agency\":\"SPORT_YOUTH\",\"private\":true}");
            String asked = Facts.publish(
                    "hamgara.forum.case-transfer-asked.v1",
                    subject,
                    "{\"county\":\"0614\",\"agency\":\"SPORT_YOUTH\",\"to\":\"EDUCATION\",\"private\":true}");
            String end = Facts.publish(CASE, subject, "{}");

            assertThat(own.idsUntil(end)).contains(opened, asked);
            assertThat(head.idsUntil(end)).contains(opened, asked);
            assertThat(other.idsUntil(end)).contains(asked).doesNotContain(opened);
            assertThat(elsewhere.idsUntil(end)).doesNotContain(opened, asked);
            assertThat(citizen.idsUntil(end)).doesNotContain(opened, asked);
        }
    }

    @Test
    void tellsAnOfficeOfTheCasesOfAnotherCountyThatItServes() {
        try (Listener office =
                        listen("", Tokens.of("agency-officer").county("0603").agency("MUNICIPALITY"));
                Listener elsewhere =
                        listen("", Tokens.of("agency-officer").county("0601").agency("MUNICIPALITY"))) {
            UUID subject = UUID.randomUUID();
            String opened = Facts.publish(
                    CASE,
                    subject,
                    "{\"county\":\"0614\",\"agency\":\"MUNICIPALITY\",\"office\":\"MUNICIPALITY-A\","
                            + "\"officeCounty\":\"0603\"}");
            String end = Facts.publish(CASE, subject, "{}");

            assertThat(office.idsUntil(end)).contains(opened);
            assertThat(elsewhere.idsUntil(end)).doesNotContain(opened);
        }
    }

    @Test
    void showsCardsAndBookingsToStaffOnly() {
        try (Listener citizen = listen("", Tokens.of("citizen", "moderator"));
                Listener desk = listen("", Tokens.of("desk-officer").county("0614"))) {
            String card = Facts.publish(CARD, "{\"county\":\"0614\"}");
            String booking = Facts.publish(BOOKING, "{}");
            String proposal = Facts.publish(PROPOSAL, "{}");
            String end = Facts.publish("hamgara.venue.slots-opened.v1", "{}");

            desk.idsUntil(card);
            desk.idsUntil(booking);
            desk.idsUntil(end);
            citizen.idsUntil(end);
            assertThat(citizen.idsUntil(proposal)).doesNotContain(card, booking);
        }
    }

    @Test
    void tellsOfWhatIsNotPublishedToThoseWhoReadItFirst() {
        try (Listener citizen = listen("", Tokens.of("citizen"));
                Listener moderator = listen("", Tokens.of("moderator").county("0614"))) {
            String submitted = Facts.publish("hamgara.forum.proposal-submitted.v1", "{\"county\":\"0614\"}");
            String reported = Facts.publish("hamgara.forum.content-reported.v1", "{\"county\":\"0614\"}");
            String end = Facts.publish(PROPOSAL, "{}");

            assertThat(citizen.idsUntil(end)).doesNotContain(submitted, reported);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> moderator.eventIds().contains(submitted)
                            && moderator.eventIds().contains(reported));
        }
    }

    @Test
    void keepsACallerInItsCounty() {
        try (Listener listener = listen("", Tokens.of("governor").county("0614"))) {
            UUID subject = UUID.randomUUID();
            String foreign = Facts.publish(CARD, subject, "{\"county\":\"0601\"}");
            String own = Facts.publish(CARD, subject, "{\"county\":\"0614\"}");

            assertThat(listener.idsUntil(own)).doesNotContain(foreign);
        }
        given().header("Authorization", Tokens.of("governor").county("0614").bearer())
                .get("/v1/events?county=0601")
                .then()
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
    }

    @Test
    void keepsAVenueOperatorInItsVenue() {
        try (Listener listener = listen("", Tokens.of("venue-operator").venue("takhti"))) {
            UUID subject = UUID.randomUUID();
            String foreign = Facts.publish(BOOKING, subject, "{\"venue\":\"other\"}");
            String own = Facts.publish(BOOKING, subject, "{\"venue\":\"takhti\"}");

            assertThat(listener.idsUntil(own)).doesNotContain(foreign);
        }
    }

    @Test
    void showsATypeNobodyHasDecidedOnToNobody() {
        try (Listener listener = listen("", Tokens.of("admin"))) {
            UUID subject = UUID.randomUUID();
            String unknown = publishForeign(subject);
            String known = Facts.publish(CARD, subject, "{}");

            assertThat(listener.idsUntil(known)).doesNotContain(unknown);
        }
    }

    private static String publishForeign(UUID subject) {
        return Facts.publish("hamgara.card", "hamgara.cards-of-another-kind.v1", subject, "{}");
    }

    private static Listener listen(String query, Tokens token) {
        return Listener.open(query, "Authorization", token.bearer());
    }
}
