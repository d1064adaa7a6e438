package hamgara.venue.proposedneed;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ProposedNeedTest {

    /// Two days a week in four weeks are eight wishes of two hours, for the author and for each of four supporters.
    @Test
    void countsWhatAProposalAsksForOncePerPerson() {
        String area = area();
        UUID proposal = UUID.randomUUID();
        published(proposal, area, """
                {"kind": "POOL", "audience": "WOMEN", "weekdays": ["SATURDAY", "TUESDAY"], "from": "16:00", "to": "18:00"}""");
        for (int supporters = 1; supporters <= 4; supporters++) {
            supported(proposal, supporters);
        }

        String weeks = "&from=2026-11-24&to=2026-12-21"; // from the day after the events
        await().untilAsserted(() -> as(ADMIN)
                .get("/v1/demand?groupBy=REASON&kind=POOL&audience=WOMEN&county=0614&area=" + area + weeks)
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo("PROPOSED"))
                .body("items[0].requests", equalTo(40))
                .body("items[0].placeMinutes", equalTo(40 * 120)));
        assertThat(number("select count(distinct hour) from demand_count where area_code = '" + area + "'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from demand_count where area_code = '" + area
                        + "' and extract(isodow from day) not in (6, 2)"))
                .isZero();
    }

    @Test
    void countsAnEventThatComesTwiceOnce() {
        String area = area();
        UUID proposal = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        String body = body(proposal, area, """
                {"kind": "PITCH", "audience": "GIRLS", "weekdays": ["FRIDAY"], "from": "09:00", "to": "10:00"}""");
        PublishedEvents.publish("hamgara.forum", event, "hamgara.forum.proposal-published.v1", proposal, body);
        PublishedEvents.publish("hamgara.forum", event, "hamgara.forum.proposal-published.v1", proposal, body);
        supported(proposal, 1);

        await().until(() ->
                number("select coalesce(sum(requests), 0) from demand_count where area_code = '" + area + "'") == 8);
    }

    @Test
    void countsNothingForAProposalThatAsksForNoPlace() {
        String area = area();
        UUID proposal = UUID.randomUUID();
        UUID marker = UUID.randomUUID();
        published(proposal, area, "null");
        supported(proposal, 1);
        published(marker, area, """
                {"kind": "GYM", "audience": "MEN", "weekdays": ["SUNDAY"], "from": "20:00", "to": "21:00"}""");

        await().until(() -> number("select count(*) from proposed_need where proposal_id = '" + marker + "'") == 1);
        assertThat(number("select sum(requests) from demand_count where area_code = '" + area + "'"))
                .isEqualTo(4);
    }

    private static String area() {
        return "0614" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    }

    private static void published(UUID proposal, String area, String need) {
        PublishedEvents.publish(
                "hamgara.forum", "hamgara.forum.proposal-published.v1", proposal, body(proposal, area, need));
    }

    private static String body(UUID proposal, String area, String need) {
        return """
                {"proposal": "%s", "hall": "%s", "county": "0614", "subjectCode": "SPORT", "area": "%s", "need": %s,
                 "version": 1}""".formatted(proposal, UUID.randomUUID(), area, need);
    }

    private static void supported(UUID proposal, int supporters) {
        PublishedEvents.publish("hamgara.forum", "hamgara.forum.proposal-supported.v1", proposal, """
                {"proposal": "%s", "hall": "%s", "county": "0614", "kind": "JOIN", "supporters": %d, "version": %d}""".formatted(
                        proposal, UUID.randomUUID(), supporters, supporters + 1));
    }
}
