package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StatusListTest {

    @Test
    void isSignedWithThePublishedKeyAndSaysHowLongItCounts() throws Exception {
        World.Holder holder = World.holder(3);
        String token = token(list(holder.card()));
        String[] parts = token.split("\\.", -1);
        JsonNode header = json(parts[0]);
        JsonNode claims = json(parts[1]);

        assertThat(header.path("typ").asText()).isEqualTo("statuslist+jwt");
        assertThat(header.path("alg").asText()).isEqualTo("EdDSA");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(header.path("kid").asText()));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(claims.path("sub").asText()).isEqualTo("/v1/status-lists/" + list(holder.card()));
        assertThat(claims.path("ttl").asInt()).isEqualTo(60);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
                .isEqualTo(Duration.ofHours(24).toSeconds());
        assertThat(claims.path("status_list").path("bits").asInt()).isEqualTo(1);
    }

    @Test
    void tellsOfASuspensionAsSoonAsItIsMade() throws Exception {
        World.Holder holder = World.holder(3);
        World.Holder other = World.holder(3);

        assertThat(bit(holder.card())).isFalse();
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        assertThat(bit(holder.card())).isTrue();
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        assertThat(bit(holder.card())).isFalse();
        UUID next = World.id(CardTest.replace(holder.account(), holder.card(), "STOLEN")
                .statusCode(201)
                .extract()
                .path("id"));
        assertThat(bit(holder.card())).isTrue();
        assertThat(bit(next)).isFalse();
        Api.post(holder.account(), java.util.Map.of(), "/v1/cards/{id}/cancel", next)
                .statusCode(200);
        assertThat(bit(next)).isTrue();
        assertThat(bit(other.card())).isFalse();
        Db.change("update credential set kid = ? where card_id = ?", new byte[8], other.card());
        assertThat(bit(other.card())).as("key withdrawn").isTrue();
    }

    @Test
    void setsTheBitWhenTheTimeIsOver() {
        World.Holder holder = World.holder(3);
        var after = new AtomicReference<Boolean>();

        TestClock.ahead(Duration.ofDays(366), () -> after.set(bit(holder.card())));

        assertThat(after.get()).isTrue();
    }

    @Test
    void isKeptForAMinuteAndNotSentTwice() throws Exception {
        World.Holder holder = World.holder(3);
        int list = list(holder.card());
        TestClock.at(
                java.time.Instant.now()
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .plusSeconds(70),
                () -> {
                    var first = Api.getOpenly("/v1/status-lists/{n}", list)
                            .statusCode(200)
                            .header("Cache-Control", org.hamcrest.Matchers.containsString("max-age=60"))
                            .extract();
                    String tag = first.header("ETag");
                    given().header("If-None-Match", tag)
                            .get("/v1/status-lists/{n}", list)
                            .then()
                            .statusCode(304)
                            .header("ETag", equalTo(tag));
                    CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST")
                            .statusCode(200);
                    given().header("If-None-Match", tag)
                            .get("/v1/status-lists/{n}", list)
                            .then()
                            .statusCode(200);
                });
        Api.getOpenly("/v1/status-lists/{n}", 999_999).statusCode(404).body("code", equalTo("STATUS_LIST_NOT_FOUND"));
    }

    @Test
    void drawsPlacesThatTellNothingOfTheTime() {
        World.Holder holder = World.holder(3);
        UUID card = holder.card();
        long ascending = 0;
        long last = place(card);
        for (int i = 0; i < 12; i++) {
            card = World.id(CardTest.replace(holder.account(), card, "DAMAGED")
                    .extract()
                    .path("id"));
            long place = place(card);
            ascending += Math.abs(place - last) <= 2 ? 1 : 0;
            last = place;
        }
        assertThat(ascending).as("neighbours").isLessThan(3);
    }

    private static int list(UUID card) {
        return (int) Db.number("select status_list from credential where card_id = ?", card);
    }

    private static long place(UUID card) {
        return Db.number("select status_index from credential where card_id = ?", card);
    }

    private static String token(int list) {
        return Api.getOpenly("/v1/status-lists/{n}", list)
                .statusCode(200)
                .contentType("application/statuslist+jwt")
                .extract()
                .asString();
    }

    /// The bit at the place that the credential itself names.
    private static boolean bit(UUID card) {
        try {
            String lst = json(token(list(card)).split("\\.", -1)[1])
                    .path("status_list")
                    .path("lst")
                    .asText();
            byte[] bytes = new InflaterInputStream(
                            new ByteArrayInputStream(Base64.getUrlDecoder().decode(lst)))
                    .readAllBytes();
            assertThat(bytes).hasSize(8192);
            int place = (int) place(card);
            return (bytes[place / 8] >> place % 8 & 1) == 1;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(String base64) throws java.io.IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(base64));
    }

    private static PublicKey publicKey(String kid) throws Exception {
        String x = Api.getOpenly("/v1/credential-keys")
                .statusCode(200)
                .extract()
                .path("keys.find { it.kid == '" + kid + "' }.x");
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x)));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    }
}
