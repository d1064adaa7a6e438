package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReceiptTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void canBeCheckedByAnybodyWithThePublicKey() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = World.id(Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                .extract()
                .path("id"));

        ExtractableResponse<Response> receipt = receipt(terminal, id);

        String jws = receipt.path("jws");
        JsonNode content = checked(jws);
        assertThat(content.path("jti").asText()).isEqualTo(id.toString());
        assertThat(content.path("venueCode").asText()).isEqualTo(venue);
        assertThat(content.path("state").asText()).isEqualTo("CAPTURED");
        assertThat(content.path("items").path(0).path("captured").asLong()).isEqualTo(1);
        assertThat(content.toString())
                .doesNotContain(holder.card().toString())
                .doesNotContain(holder.person().toString());
        assertThat(receipt(holder.account(), id).<String>path("jws")).isEqualTo(jws);
        assertThat(receipt(Tokens.of("auditor"), id).<String>path("jws")).isEqualTo(jws);
        Api.get(Tokens.of("citizen"), "/v1/receipts/{id}", id)
                .statusCode(404)
                .body("code", equalTo("RECEIPT_NOT_FOUND"));
        Api.get(World.terminal("elsewhere"), "/v1/receipts/{id}", id).statusCode(404);

        Api.post(terminal, Map.of(), "/v1/redemptions/{id}/undo", id).statusCode(201);
        JsonNode undone = checked(receipt(terminal, id).path("jws"));
        assertThat(undone.path("state").asText()).isEqualTo("UNDONE");
        assertThat(undone.path("items").path(0).path("refunded").asLong()).isEqualTo(1);
    }

    @Test
    void tellsWhoPaidWhatOfAPrice() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        DeskWorld.pocket(holder, 300_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 450_000);
        payment.put("holderShareAtMost", DeskWorld.rials(150_000));
        payment.put("entries", 1);
        UUID id = DeskWorld.authorized(terminal, payment);

        Api.get(terminal, "/v1/receipts/{id}", id).statusCode(404);
        DeskWorld.step(terminal, id, "captures", Map.of("final", true)).statusCode(201);
        DeskWorld.step(terminal, id, "refunds", Map.of("amount", DeskWorld.rials(100_000), "reason", "OTHER"))
                .statusCode(201);

        Api.get(holder.account(), "/v1/receipts/{id}", id)
                .statusCode(200)
                .body("content.kind", equalTo("AUTHORIZATION"))
                .body("content.state", equalTo("PARTIALLY_REFUNDED"))
                .body("content.price.amount", equalTo(450_000))
                .body("content.holderShare.amount", equalTo(150_000))
                .body("content.items.captured", contains(1, 300_000))
                .body("content.items.refunded", contains(0, 100_000));
    }

    private static ExtractableResponse<Response> receipt(Tokens who, UUID id) {
        return Api.get(who, "/v1/receipts/{id}", id).statusCode(200).extract();
    }

    /// The payload, once the signature of one of the published keys holds.
    private static JsonNode checked(String jws) throws GeneralSecurityException, IOException {
        List<String> parts = List.of(jws.split("\\.", -1));
        Base64.Decoder base64 = Base64.getUrlDecoder();
        JsonNode header = JSON.readTree(base64.decode(parts.getFirst()));
        assertThat(header.path("alg").asText()).isEqualTo("EdDSA");
        assertThat(header.path("typ").asText()).isEqualTo("hamgara-receipt+jwt");
        List<Map<String, String>> keys =
                Api.getOpenly("/v1/credential-keys").extract().path("keys");
        String x = keys.stream()
                .filter(key -> header.path("kid").asText().equals(key.get("kid")))
                .findAny()
                .orElseThrow()
                .get("x");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey(base64.decode(x)));
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(base64.decode(parts.get(2)))).isTrue();
        return JSON.readTree(base64.decode(parts.get(1)));
    }

    private static PublicKey publicKey(byte[] x) throws GeneralSecurityException {
        byte[] bigEndian = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            bigEndian[i] = x[x.length - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian))));
    }
}
