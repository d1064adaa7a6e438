package hamgara.forum;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A county of a test's own with its hall, and the requests that every test of this service makes.
public final class Forum {

    private static final AtomicInteger COUNTIES = new AtomicInteger(1000);

    public final String county;
    public final String hall;

    private Forum(String county, String hall) {
        this.county = county;
        this.hall = hall;
    }

    /// A hall where this many supporters qualify a proposal.
    public static Forum withThreshold(int threshold) {
        return withPolicy(Map.of("supportThreshold", threshold));
    }

    /// A hall with these terms; the others are the usual ones.
    public static Forum withPolicy(Map<String, Object> terms) {
        return opened(Map.of("policy", terms));
    }

    /// A hall of the county that was opened with this, such as its visibility.
    public static Forum opened(Map<String, Object> how) {
        String county = switchedOnCounty();
        Map<String, Object> request = new HashMap<>(how);
        request.put("county", county);
        String hall = post(governor(county), "/v1/halls", request)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Forum(county, hall);
    }

    public static String newCounty() {
        return String.valueOf(COUNTIES.incrementAndGet());
    }

    public static String switchedOnCounty() {
        String county = newCounty();
        PublishedEvents.publish(
                "hamgara.card", "hamgara.card.county-switched-on.v1", UUID.randomUUID(), """
                {"county": "%1$s", "names": {"fa": "شهرستان %1$s", "en": "County %1$s"}, "stage": "PILOT", "version": 1}""".formatted(county));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/agencies?county=" + county).statusCode() == 200);
        return county;
    }

    public static String governor(String county) {
        return Tokens.of("governor").county(county).bearer();
    }

    public static String citizen() {
        return Tokens.of("citizen").bearer();
    }

    public String governor() {
        return governor(county);
    }

    public String secretary() {
        return Tokens.of("hall-secretary").county(county).bearer();
    }

    public String officer(String agency) {
        return Tokens.of("agency-officer").county(county).agency(agency).bearer();
    }

    /// The body of a complete proposal with this title.
    public Map<String, Object> proposal(String subject, String title) {
        Map<String, Object> body = new HashMap<>();
        body.put("hallId", hall);
        body.put("subject", subject);
        body.put("lang", "fa");
        body.put("title", title);
        body.put("whatExists", "سالن مدرسه عصرها خالی است");
        body.put("whatShouldBeDone", title + " هر هفته سه روز انجام شود");
        body.put("existingCapacity", "سالن مدرسه و مربی داوطلب");
        body.put("whoBenefits", "نوجوانان محله");
        return body;
    }

    public String published(String author, String subject, String title) {
        return post(author, "/v1/proposals", proposal(subject, title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Publishes a proposal and lets enough people support it; answers with the id of its case.
    public String qualified(String subject, int supporters) {
        String proposal = published(citizen(), subject, "پیشنهاد " + UUID.randomUUID());
        String caseId = null;
        for (int i = 0; i < supporters; i++) {
            caseId = support(citizen(), proposal, "JOIN")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("caseId");
        }
        if (caseId == null) {
            throw new AssertionError("No case after " + supporters + " supporters");
        }
        return caseId;
    }

    /// The working group that follows what concerns education, `WG-EDU`.
    public Response workingGroup() {
        return post(
                secretary(),
                "/v1/working-groups",
                Map.of(
                        "county",
                        county,
                        "code",
                        "WG-EDU",
                        "names",
                        Map.of("fa", "کارگروه آموزش"),
                        "secretaryAgency",
                        "EDUCATION",
                        "officialParent",
                        "EDUCATION_RESEARCH"));
    }

    public static Response support(String person, String proposal, String kind) {
        return as(person).body(Map.of("kind", kind)).put("/v1/proposals/" + proposal + "/supports/me");
    }

    public static RequestSpecification as(String person) {
        return given().header("Authorization", person).contentType(ContentType.JSON);
    }

    /// A POST with a key of its own.
    public static Response post(String person, String path, Object body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /// A POST on the version of the resource that is there now.
    public static Response change(String person, String resource, String verb, Object body) {
        return as(person).header("If-Match", etag(resource)).body(body).post(resource + "/" + verb);
    }

    public static String etag(String resource) {
        return given().get(resource).then().statusCode(200).extract().header("ETag");
    }
}
