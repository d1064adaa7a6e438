package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class VaultTest {

    /// The second keys of the test configuration.
    private static final byte[] EARLIER_KEY = bytesFrom(96);

    private static final byte[] EARLIER_LOOKUP_KEY = bytesFrom(128);

    @Test
    void findsAndRefusesANumberThatStandsUnderAnEarlierKey() throws Exception {
        String number = World.nationalId();
        String id = enrolledUnderEarlierKeys(number);

        lookup(number).statusCode(200).body("id", equalTo(id)).body("nationalIdMasked", equalTo(masked(number)));
        Api.post(World.desk(), World.person(number, World.bornYearsAgo(30), "MALE"), "/v1/persons")
                .statusCode(409)
                .body("code", equalTo("PERSON_ALREADY_ENROLLED"));
    }

    @Test
    void isSealedAnewUnderTheKeyInUse() throws Exception {
        String number = World.nationalId();
        String id = enrolledUnderEarlierKeys(number);
        for (int i = 0; i < 120; i++) { // more than one transaction
            enrolledUnderEarlierKeys(World.nationalId());
        }

        Api.get(Tokens.of("admin"), "/v1/persons/vault-keys")
                .statusCode(200)
                .body("waiting", greaterThanOrEqualTo(121))
                .body("keys.findAll { it.kind == 'SEAL' }", hasSize(2))
                .body("keys.configured", everyItem(equalTo(true)));
        Api.post(Tokens.of("auditor"), Map.of(), "/v1/persons/vault-keys/re-seal")
                .statusCode(403);
        Api.post(Tokens.of("admin"), Map.of(), "/v1/persons/vault-keys/re-seal").statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Api.get(Tokens.of("auditor"), "/v1/persons/vault-keys")
                        .statusCode(200)
                        .body("waiting", equalTo(0))
                        .body("running", equalTo(false))
                        .body("keys.inUse", contains(true, true)));

        assertThat(Db.number(
                        "select count(*) from person_identity where key_id = ? or lookup_key_id = ?",
                        keyId(EARLIER_KEY),
                        keyId(EARLIER_LOOKUP_KEY)))
                .isZero();
        lookup(number).statusCode(200).body("id", equalTo(id)).body("nationalIdMasked", equalTo(masked(number)));
    }

    @Test
    void putsEveryReadingOfTheStaffOnRecord() {
        Citizen citizen = PeopleWorld.citizen(30);
        Tokens desk = World.desk();
        String file = "/v1/persons/" + citizen.person();

        Api.get(desk, file).statusCode(422).body("code", equalTo("PURPOSE_MISSING"));
        Api.get(desk, file + "?purpose=COMPLAINT").statusCode(200);
        Api.get(desk, file + "/claims").statusCode(200);
        Api.get(citizen.account(), file).statusCode(200);
        Api.get(citizen.account(), file + "/claims").statusCode(200);

        Api.get(Tokens.of("auditor"), "/v1/audit-records?person=" + citizen.person())
                .statusCode(200)
                .body("items.reading", contains("READ_CLAIMS", "SHOW_MASKED"))
                .body("items.purpose", contains("VERIFICATION", "COMPLAINT"))
                .body("items.found", contains(true, true));
        String actor = Api.get(Tokens.of("auditor"), "/v1/audit-records?person=" + citizen.person())
                .extract()
                .path("items[0].actor");
        assertThat(actor).matches("[0-9a-f]{32}");
        Api.get(Tokens.of("auditor"), "/v1/audit-records?reading=SHOW_MASKED&limit=1&actor=" + actor)
                .statusCode(200)
                .body("items.personId", contains(citizen.person().toString()))
                .body("next", equalTo(null));
        Api.get(Tokens.of("auditor"), "/v1/audit-records?to=2020-01-01")
                .statusCode(200)
                .body("items", hasSize(0));
        for (String role : List.of("desk-officer", "programme-manager", "admin", "citizen")) {
            Api.get(Tokens.of(role).county(World.SHUSH), "/v1/audit-records").statusCode(403);
        }
    }

    @Test
    void keepsALookUpOfANumberNobodyHas() {
        Tokens desk = Tokens.of("desk-officer").county(World.SHUSH).subject("desk-" + UUID.randomUUID());
        Api.post(desk, Map.of("nationalId", World.nationalId()), "/v1/persons/lookup")
                .statusCode(422);
        long before = Db.number("select max(id) from vault_access");

        Api.post(desk, Map.of("nationalId", World.nationalId(), "purpose", "COMPLAINT"), "/v1/persons/lookup")
                .statusCode(404);

        assertThat(Db.text(
                        "select action || found || purpose from vault_access where id > ? and person_id is null order by id limit 1",
                        before))
                .isEqualTo("LOOKUPfalseCOMPLAINT");
    }

    private static io.restassured.response.ValidatableResponse lookup(String number) {
        return Api.post(World.desk(), Map.of("nationalId", number, "purpose", "CARD_SERVICE"), "/v1/persons/lookup");
    }

    private static String masked(String number) {
        return number.substring(0, 3) + "*****" + number.substring(8);
    }

    private static String enrolledUnderEarlierKeys(String number) throws Exception {
        World.switchOn(World.SHUSH);
        String id = Api.post(World.desk(), World.person(number, World.bornYearsAgo(30), "MALE"), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id");
        UUID row = UUID.fromString(Db.text("select id from person_identity where person_id = ?::uuid", id));
        byte[] nonce = Arrays.copyOf(bytesFrom(1), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(EARLIER_KEY, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(EARLIER_LOOKUP_KEY, "HmacSHA256"));
        Db.change(
                "update person_identity set key_id = ?, nonce = ?, sealed = ?, lookup_key_id = ?, lookup = ? where id = ?",
                keyId(EARLIER_KEY),
                nonce,
                cipher.doFinal(number.getBytes(StandardCharsets.UTF_8)),
                keyId(EARLIER_LOOKUP_KEY),
                mac.doFinal(("NATIONAL_ID:" + number).getBytes(StandardCharsets.UTF_8)),
                row);
        return id;
    }

    private static String keyId(byte[] key) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
    }

    private static byte[] bytesFrom(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
