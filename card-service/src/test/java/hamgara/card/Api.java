package hamgara.card;

import static io.restassured.RestAssured.given;

import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/// Talks HTTP to the service under test.
final class Api {

    private Api() {}

    static ValidatableResponse get(Tokens who, String path, Object... ids) {
        return given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .get(path, ids)
                .then();
    }

    static ValidatableResponse getOpenly(String path, Object... ids) {
        return given().header("Accept-Language", "en").get(path, ids).then();
    }

    static ValidatableResponse post(Tokens who, Map<String, ?> body, String path, Object... ids) {
        return post(who, UUID.randomUUID().toString(), body, path, ids);
    }

    static ValidatableResponse post(Tokens who, String key, Map<String, ?> body, String path, Object... ids) {
        var request = given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", key);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(path, ids)
                .then();
    }

    /// Changes the version that was read last under the path of the resource itself.
    static ValidatableResponse postSeen(Tokens who, Map<String, ?> body, String resource, String verb, Object... ids) {
        String etag = get(who, resource, ids).statusCode(200).extract().header("ETag");
        var request = given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(resource + verb, ids)
                .then();
    }
}
