package hamgara.card;

import static io.restassured.RestAssured.given;

import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/// Requests of the people side that the other tests do not need.
final class PeopleWorld {

    private PeopleWorld() {}

    /// Sends with the ETag of what stands at a path now.
    static ValidatableResponse postSeen(Tokens who, Map<String, ?> body, String seenAt, String path) {
        String etag = Api.get(who, seenAt).statusCode(200).extract().header("ETag");
        return sendTo(who, etag, body).post(path).then();
    }

    static ValidatableResponse putSeen(Tokens who, Tokens reader, Map<String, ?> body, String seenAt, String path) {
        String etag = Api.get(reader, seenAt).statusCode(200).extract().header("ETag");
        return sendTo(who, etag, body).put(path).then();
    }

    static ValidatableResponse deleteSeen(Tokens who, Tokens reader, String seenAt, String path) {
        String etag = Api.get(reader, seenAt).statusCode(200).extract().header("ETag");
        return sendTo(who, etag, Map.of()).delete(path).then();
    }

    static io.restassured.specification.RequestSpecification sendTo(Tokens who, String etag, Map<String, ?> body) {
        var request = given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag);
        return body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body);
    }

    /// A citizen who is an account and a person.
    record Citizen(Tokens account, UUID person) {}

    static Citizen citizen(int age) {
        Tokens account = Tokens.of("citizen");
        return new Citizen(account, World.enrolled(account, age, "FEMALE"));
    }

    /// The id of what a guardian says for a minor; nobody has seen a document yet.
    static String consented(Citizen guardian, Citizen minor) {
        return Api.post(
                        guardian.account(),
                        Map.of("minorId", minor.person(), "relation", "PARENT"),
                        "/v1/guardian-consents")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A desk has seen the document.
    static ValidatableResponse verify(Tokens desk, String consent) {
        String path = "/v1/guardian-consents/" + consent;
        String etag = Api.get(World.desk(), path).extract().header("ETag");
        return sendTo(desk, etag, Map.of()).post(path + "/verify").then();
    }
}
