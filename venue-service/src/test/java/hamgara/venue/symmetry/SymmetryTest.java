package hamgara.venue.symmetry;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SymmetryTest {

    /// Worked by hand: rates 0.2, 0.4 and 0.6 are 2 × (0.2 + 0.4 + 0.2) = 1.6 apart; the Gini coefficient is
    /// 1.6 / (2 × 3 × 1.2) = 0.2222.
    @Test
    void reckonsTheSymmetryIndexOfAGroup() {
        Planned county = Planned.anew();
        String least = county.facility("EDUCATION", 20);
        String middle = county.facility("SPORT_YOUTH", 20);
        String most = county.facility("PRIVATE", 20);
        county.weekly(least, 0, 17, "MEN", 1000, 200);
        county.weekly(middle, 0, 17, "MEN", 500, 200);
        county.weekly(most, 1, 17, "WOMEN", 1000, 600);

        as(ADMIN)
                .get("/v1/capacity-groups?county=" + county.county() + "&from="
                        + Planned.saturday().minusWeeks(4))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("SPORT_HALL"))
                .body("items[0].areaCode", equalTo(county.area()))
                .body("items[0].agencies", contains("EDUCATION", "PRIVATE", "SPORT_YOUTH"))
                .body("items[0].symmetryIndex", equalTo(0.7778f))
                .body("items[0].members.facilityId", contains(least, middle, most))
                .body("items[0].members.useRate", contains(0.2f, 0.4f, 0.6f));
    }

    /// Whatever area its owner names in an offer, and whoever has offered one of the halls or not.
    @Test
    void groupsHallsWhereTheirVenueLies() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String other = county.facility("SPORT_YOUTH", 20);
        county.weekly(hall, 0, 17, "MEN", 1000, 200);
        county.weekly(other, 0, 17, "MEN", 1000, 200);
        sql("update capacity set area_code = '" + county.county() + "' where facility_id = '" + hall + "'");
        sql("update capacity set state = 'WITHDRAWN' where facility_id = '" + other + "'");

        as(ADMIN)
                .get("/v1/capacity-groups?county=" + county.county())
                .then()
                .body("items", hasSize(1))
                .body("items[0].areaCode", equalTo(county.area()))
                .body("items[0].members.facilityId", containsInAnyOrder(hall, other));
    }

    /// Worked by hand: agencies have 6000 and 2000 of 8000, evenness 1 − 8000 / (4 × 8000) = 0.75; women 3000 and men
    /// 1000,
    /// evenness 1 − 4000 / (4 × 4000) = 0.75; attended 1200 and 400 the same.
    @Test
    void reportsTheEvennessOfAgenciesAreasAndAudiences() {
        Planned county = Planned.anew();
        String school = county.facility("EDUCATION", 20);
        String sport = county.facility("SPORT_YOUTH", 20);
        county.used(school, Planned.saturday().minusDays(3), 17, "WOMEN", 2000, 800);
        county.used(school, Planned.saturday().minusDays(3), 18, "MIXED", 4000, 3000);
        county.used(sport, Planned.saturday().minusDays(3), 17, "GIRLS", 1000, 400);
        county.used(sport, Planned.saturday().minusDays(3), 18, "MEN", 1000, 400);

        as(ADMIN)
                .get("/v1/evenness?county=" + county.county())
                .then()
                .statusCode(200)
                .body("agencies.offeredEvenness", equalTo(0.75f))
                .body("agencies.shares.key", contains("EDUCATION", "SPORT_YOUTH"))
                .body("agencies.shares.offeredShare", contains(0.75f, 0.25f))
                .body("areas.offeredEvenness", equalTo(1.0f))
                .body("audiences.shares.key", contains("EVERYONE", "MEN", "WOMEN"))
                .body("audiences.shares.offered", contains(4000, 1000, 3000))
                .body("audiences.offeredEvenness", equalTo(0.75f))
                .body("audiences.attendedEvenness", equalTo(0.75f));
    }

    @Test
    void hidesWhatFewerThanFivePeopleUsed() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.used(hall, Planned.saturday().minusDays(3), 17, "WOMEN", 1000, 240);
        sql("update capacity_ledger set attended_people = '{1,2,3,4}' where facility_id = '" + hall + "'");

        as(ADMIN)
                .get("/v1/capacity-groups?county=" + county.county())
                .then()
                .body("items[0].members[0].useRate", nullValue());
        as(ADMIN)
                .get("/v1/evenness?county=" + county.county())
                .then()
                .body("audiences.shares.find { it.key == 'WOMEN' }.attended", nullValue())
                .body("audiences.attendedEvenness", nullValue());
    }

    /// Of three halls one had four visitors: its rate would follow from the index, and its share from the sum.
    @Test
    void hidesWhatWouldGiveAHiddenShareAway() {
        Planned county = Planned.anew();
        String few = county.facility("EDUCATION", 20);
        String some = county.facility("SPORT_YOUTH", 20);
        String many = county.facility("VILLAGE", 20);
        county.used(few, Planned.saturday().minusDays(3), 17, "WOMEN", 1000, 240);
        county.used(some, Planned.saturday().minusDays(3), 17, "WOMEN", 1000, 300);
        county.used(many, Planned.saturday().minusDays(3), 17, "MEN", 1000, 600);
        sql("update capacity_ledger set attended_people = '{1,2,3,4}' where facility_id = '" + few + "'");

        as(ADMIN)
                .get("/v1/capacity-groups?county=" + county.county())
                .then()
                .body("items[0].symmetryIndex", nullValue())
                .body("items[0].members[0].facilityId", equalTo(many))
                .body("items[0].members.useRate", contains(0.6f, null, null));
        as(ADMIN)
                .get("/v1/evenness?county=" + county.county())
                .then()
                .body("agencies.shares.attended", contains(null, null, 600))
                .body("agencies.attendedEvenness", nullValue())
                .body("audiences.shares.attended", contains(600, 540));
    }

    @Test
    void isHalfEvenWhereWomenHaveNothing() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.used(hall, Planned.saturday().minusDays(3), 17, "MEN", 36_000, 18_000);

        as(ADMIN)
                .get("/v1/evenness?county=" + county.county())
                .then()
                .body("audiences.shares.key", contains("MEN", "WOMEN"))
                .body("audiences.shares.offered", contains(36_000, 0))
                .body("audiences.offeredEvenness", equalTo(0.5f))
                .body("audiences.attendedEvenness", equalTo(0.5f));
    }

    /// Of a hall in use, one that is open to nobody, and one that was closed all the time.
    @Test
    void countsAHallThatIsOpenToNobody() {
        Planned county = Planned.anew();
        String used = county.facility("SPORT_YOUTH", 20);
        String idle = county.facility("EDUCATION", 20);
        String closed = county.facility("VILLAGE", 20);
        county.used(used, Planned.saturday().minusDays(3), 17, "MEN", 1000, 800);
        String before = "&to=" + Planned.saturday().minusDays(1);
        as(ADMIN)
                .get("/v1/capacity-groups?county=" + county.county() + before)
                .then()
                .body("items[0].members", hasSize(1))
                .body("items[0].symmetryIndex", nullValue());

        nobody(idle, 200);
        nobody(closed, 1000);

        as(ADMIN)
                .get("/v1/capacity-groups?county=" + county.county() + before)
                .then()
                .body("items[0].members.facilityId", contains(idle, used))
                .body("items[0].members.useRate", contains(0.0f, 0.8f))
                .body("items[0].agencies", contains("EDUCATION", "SPORT_YOUTH"))
                .body("items[0].symmetryIndex", equalTo(0.5f));
        as(ADMIN)
                .get("/v1/evenness?county=" + county.county() + before)
                .then()
                .body("agencies.shares.key", contains("EDUCATION", "SPORT_YOUTH"))
                .body("agencies.shares.offered", contains(0, 1000))
                .body("agencies.offeredEvenness", equalTo(0.5f))
                .body("audiences.shares.key", contains("MEN", "WOMEN"));
    }

    /// A thousand place-minutes, so many of them closed and none of the others offered.
    private static void nobody(String facility, int closed) {
        sql("""
                insert into capacity_ledger (facility_id, day, hour, audience, installed, closed, blocked, not_offered, attended,
                    expected, no_show, late_cancelled, unsold, attended_people, expected_people, no_show_people, late_people)
                values ('%s', '%s', 17, 'NONE', 1000, %d, 0, 1000 - %d, 0, 0, 0, 0, 0, '{}', '{}', '{}', '{}')""".formatted(facility, Planned.saturday().minusDays(3), closed, closed));
    }

    @Test
    void isOneWhenAllHaveTheSameAndFallsTheMoreOneIsAhead() {
        assertThat(of(3, 3, 3)).isEqualByComparingTo("1");
        assertThat(of(0, 0)).isEqualByComparingTo("1");
        assertThat(of(0, 10)).isEqualByComparingTo("0.5");
        assertThat(of(1, 2, 3, 4)).isEqualByComparingTo("0.75");
    }

    private static BigDecimal of(long... values) {
        return Evenness.of(java.util.Arrays.stream(values)
                .mapToObj(BigDecimal::valueOf)
                .collect(java.util.stream.Collectors.toCollection(() -> new java.util.ArrayList<>(List.of()))));
    }
}
