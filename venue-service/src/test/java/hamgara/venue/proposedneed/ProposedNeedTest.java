package hamgara.venue.proposedneed;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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

    @Test
    void countsAPersonOnceHoweverOftenTheyGiveAndTakeSupport() {
        String area = area();
        UUID proposal = UUID.randomUUID();
        published(proposal, area, POOL_FOR_WOMEN);
        for (int version = 2; version <= 9; version += 2) {
            told("proposal-supported", proposal, 1, version);
            told("proposal-support-withdrawn", proposal, 0, version + 1);
        }
        told("proposal-supported", proposal, 1, 10);

        await().until(() -> heard(proposal) == 10);
        assertThat(asked("requests", area)).isEqualTo(16);
        told("proposal-support-withdrawn", proposal, 0, 11);
        await().until(() -> heard(proposal) == 11);
        assertThat(asked("requests", area)).isEqualTo(8);
        assertThat(asked("place_minutes", area)).isEqualTo(8 * 120);
    }

    @Test
    void takesTheWishesAwayWithTheProposal() {
        String area = area();
        UUID proposal = UUID.randomUUID();
        published(proposal, area, POOL_FOR_WOMEN);
        supported(proposal, 1);
        supported(proposal, 2);
        await().until(() -> asked("requests", area) == 24);

        told("proposal-withdrawn", proposal, 0, 4);
        await().until(() -> number("select count(*) from proposed_need where proposal_id = '" + proposal + "'") == 0);
        assertThat(asked("requests", area)).isZero();
        assertThat(asked("place_minutes", area)).isZero();
    }

    /// Eight wishes of one person stay hidden, eight times five of five are told.
    @Test
    void tellsOfFivePeopleAndNotOfFiveDays() {
        String area = area();
        UUID proposal = UUID.randomUUID();
        published(proposal, area, POOL_FOR_WOMEN);
        await().until(() -> asked("requests", area) == 8);

        String report = "/v1/demand?kind=POOL&county=0614&from=2026-11-24&to=2026-12-21&area=" + area;
        as(ADMIN)
                .get(report)
                .then()
                .statusCode(200)
                .body("items[0].hidden", equalTo(true))
                .body("items[0].requests", nullValue());
        told("proposal-supported", proposal, 4, 2);
        await().until(() -> asked("requests", area) == 40);
        as(ADMIN).get(report).then().body("items[0].requests", equalTo(40));
    }

    private static final String POOL_FOR_WOMEN = """
            {"kind": "POOL", "audience": "WOMEN", "weekdays": ["SATURDAY", "TUESDAY"], "from": "16:00", "to": "18:00"}""";

    private static long asked(String what, String area) {
        return number("select coalesce(sum(" + what + "), 0) from demand_count where area_code = '" + area + "'");
    }

    private static long heard(UUID proposal) {
        return number("select coalesce(max(version), 0) from proposed_need where proposal_id = '" + proposal + "'");
    }

    private static void told(String what, UUID proposal, int supporters, int version) {
        PublishedEvents.publish("hamgara.forum", "hamgara.forum." + what + ".v1", proposal, """
                {"proposal": "%s", "hall": "%s", "county": "0614", "supporters": %d, "version": %d}""".formatted(
                        proposal, UUID.randomUUID(), supporters, version));
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
