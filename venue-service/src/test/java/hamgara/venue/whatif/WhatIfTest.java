package hamgara.venue.whatif;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class WhatIfTest {

    private static final String SCHOOL = owner("EDUCATION");
    private static final String WOMEN = ", \"audience\": \"WOMEN\"";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /// Asked each week: 4 place-hours at 17, 30 at 18 and 9 at 21. One hall of 20 places open from 16 to 20 takes
    /// the first whole and of the second what it has room for.
    @Test
    void tellsByHowManyPlaceHoursUnmetDemandFalls() {
        Planned county = Planned.anew();
        String hall = offer(county, 20, "15:00", "22:00");
        county.asked(NOBODY, 0, 17, "WOMEN", 240);
        county.asked(NOBODY, 0, 18, "WOMEN", 1800);
        county.asked(NOBODY, 0, 21, "WOMEN", 540);

        whatIf(List.of(hall), "16:00", "20:00", WOMEN)
                .statusCode(200)
                .body("weeks", equalTo(4))
                .body("openedPlaceHours", equalTo(80.0f))
                .body("unmetPlaceHours", equalTo(43.0f))
                .body("fallPlaceHours", equalTo(24.0f))
                .body("hours.hour", contains(17, 18))
                .body("hours.fallPlaceHours", contains(4.0f, 20.0f));
        String other = offer(county, 20, "15:00", "22:00");
        whatIf(List.of(hall, other), "16:00", "20:00", WOMEN).body("fallPlaceHours", equalTo(34.0f));
        whatIf(List.of(hall), "16:00", "20:00", ", \"audience\": \"MEN\"").body("fallPlaceHours", equalTo(0.0f));
        whatIf(List.of(hall), "16:00", "18:00", WOMEN)
                .body("fallPlaceHours", equalTo(4.0f))
                .body("hours", hasSize(1));
    }

    @Test
    void meetsNoWishForHoursOfOnesOwnByHoursForEveryone() {
        Planned county = Planned.anew();
        String hall = offer(county, 20, "15:00", "22:00");
        county.asked(NOBODY, 0, 17, "WOMEN", 240);
        county.asked(NOBODY, 0, 18, "GIRLS", 120);
        county.asked(NOBODY, 0, 19, "MEN", 60);

        whatIf(List.of(hall), "16:00", "20:00", "").body("fallPlaceHours", equalTo(1.0f));
        whatIf(List.of(hall), "16:00", "20:00", ", \"audience\": \"MIXED\"").body("fallPlaceHours", equalTo(1.0f));
        whatIf(List.of(hall), "16:00", "20:00", WOMEN).body("fallPlaceHours", equalTo(6.0f));
        whatIf(List.of(hall), "16:00", "20:00", ", \"audience\": \"GIRLS\"").body("fallPlaceHours", equalTo(2.0f));
    }

    @Test
    void asksForHoursInTheirOrder() {
        whatIf(List.of(NOBODY), "20:00", "16:00", "").statusCode(422).body("code", equalTo("WHAT_IF_HOURS_REVERSED"));
    }

    private static String offer(Planned county, int places, String from, String to) {
        return once(SCHOOL)
                .body("""
                        {"kind": "SPORT_HALL", "county": "%s", "areaCode": "%s", "places": %d,
                         "idleWindows": [{"weekday": "SAT", "from": "%s", "to": "%s"}]}""".formatted(county.county(), county.area(), places, from, to))
                .post("/v1/capacities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse whatIf(List<String> capacities, String from, String to, String more) {
        return as(SCHOOL)
                .body("{\"capacities\": [\"%s\"], \"from\": \"%s\", \"to\": \"%s\"%s}"
                        .formatted(String.join("\", \"", capacities), from, to, more))
                .post("/v1/what-ifs")
                .then();
    }
}
