package hamgara.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.gateway.GatewayStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class VenueStaffEventsTest {

    private static final String REDEEMED = "hamgara.card.entry-redeemed.v1";
    private static final String BOOKING = "hamgara.venue.booking-confirmed.v1";
    private static final String SLOTS = "hamgara.venue.slots-opened.v1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hamgara.card.person-enrolled.v1",
                "hamgara.card.enrolment-decided.v1",
                "hamgara.card.card-issued.v1",
                "hamgara.venue.hold-placed.v1",
                "hamgara.venue.waiting-offered.v1"
            })
    void hidesFromAVenueOperatorWhatHappensAtNoVenue(String type) {
        try (Listener listener = listen(Tokens.of("venue-operator").venue("takhti"))) {
            UUID subject = UUID.randomUUID();
            String nowhere = Facts.publish(type, subject, "{\"county\":\"0614\"}");
            String own = Facts.publish(type, subject, "{\"county\":\"0614\",\"venue\":\"takhti\"}");

            assertThat(listener.idsUntil(own)).doesNotContain(nowhere);
        }
    }

    @Test
    void showsAVenueOperatorTheEntriesOfItsOwnVenueOnly() {
        try (Listener listener = listen(Tokens.of("venue-operator").venue("takhti"))) {
            UUID subject = UUID.randomUUID();
            String foreign = Facts.publish(REDEEMED, subject, "{\"county\":\"0614\",\"venue\":\"other\"}");
            String own = Facts.publish(REDEEMED, subject, "{\"county\":\"0614\",\"venue\":\"takhti\"}");

            assertThat(listener.idsUntil(own)).doesNotContain(foreign);
        }
    }

    @Test
    void showsAVenueOperatorWithoutAVenueOnlyWhatIsPublic() {
        try (Listener listener = listen(Tokens.of("venue-operator"))) {
            UUID subject = UUID.randomUUID();
            String nowhere = Facts.publish(BOOKING, subject, "{}");
            String somewhere = Facts.publish(BOOKING, subject, "{\"venue\":\"takhti\"}");
            String open = Facts.publish(SLOTS, subject, "{}");

            assertThat(listener.idsUntil(open)).doesNotContain(nowhere, somewhere);
        }
    }

    @Test
    void letsAWiderRoleOfAVenueOperatorSeeWhatThatRoleSees() {
        try (Listener listener = listen(
                Tokens.of("venue-operator", "desk-officer").venue("takhti").county("0614"))) {
            UUID subject = UUID.randomUUID();
            String elsewhere = Facts.publish(REDEEMED, subject, "{\"county\":\"0601\",\"venue\":\"other\"}");
            String nowhere = Facts.publish(REDEEMED, subject, "{\"county\":\"0614\"}");
            String foreign = Facts.publish(REDEEMED, subject, "{\"county\":\"0614\",\"venue\":\"other\"}");

            assertThat(listener.idsUntil(foreign)).contains(nowhere).doesNotContain(elsewhere);
        }
    }

    private static Listener listen(Tokens token) {
        return Listener.open("", "Authorization", token.bearer());
    }
}
