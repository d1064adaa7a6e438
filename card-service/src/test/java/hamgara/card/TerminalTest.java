package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TerminalTest {

    @Test
    void enrolsADeviceOnceByItsCode() {
        String venue = World.sportVenue();
        Device.Registered terminal = Device.registered(venue, "VALIDATE", "REDEEM");
        var device = new Device(venue);

        device.enrol(
                        terminal.code().toLowerCase(java.util.Locale.ROOT).replace('-', ' '),
                        device.sign(
                                "hamgara terminal-enrol 1 " + terminal.code().replace("-", "")))
                .statusCode(200)
                .body("id", equalTo(terminal.id().toString()))
                .body("state", equalTo("ENROLLED"))
                .body("publicKey", equalTo(Device.publicKey(device.key)))
                .body("enrolmentCode", nullValue());

        new Device(venue).enrol(terminal.code()).statusCode(409).body("code", equalTo("TERMINAL_CODE_USED"));
        Api.get(device.account, "/v1/terminals/{id}", terminal.id())
                .statusCode(200)
                .body("keys", equalTo(1));
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(terminal.id()))
                        .extracting(PublishedEvent::type)
                        .containsExactly("hamgara.card.terminal-registered.v1", "hamgara.card.terminal-enrolled.v1"));
    }

    @Test
    void enrolsOneOfTwoDevicesThatBringOneCodeAtOnce() throws Exception {
        String venue = World.sportVenue();
        Device.Registered terminal = Device.registered(venue, "REDEEM");

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> enrolling =
                    () -> new Device(venue).enrol(terminal.code()).extract().statusCode();
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(8, enrolling))) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(Db.number("select count(*) from terminal_key where terminal_id = ?", terminal.id()))
                .isEqualTo(1);
    }

    @Test
    void showsTheCodeInAQrWhileItCounts() throws Exception {
        String venue = World.sportVenue();
        Device.Registered terminal = Device.registered(venue, "REDEEM");
        Tokens operator = Tokens.of("venue-operator").venue(venue);

        byte[] png = Api.get(operator, "/v1/terminals/{id}/enrolment-qr.png", terminal.id())
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        String text = qrText(png);

        assertThat(text)
                .isEqualTo("{\"handshakeVersion\":1,\"path\":\"/v1/terminals/enrol\",\"code\":\"" + terminal.code()
                        + "\"}");
        Api.get(operator, "/v1/terminals/{id}/enrolment-qr.svg", terminal.id())
                .statusCode(200)
                .body(containsString("<svg"));
        Api.get(Tokens.of("venue-operator").venue("other"), "/v1/terminals/{id}/enrolment-qr.svg", terminal.id())
                .statusCode(404);
        TestClock.ahead(Duration.ofHours(25), () -> {
            Api.get(operator, "/v1/terminals/{id}/enrolment-qr.svg", terminal.id())
                    .statusCode(410)
                    .body("code", equalTo("TERMINAL_CODE_EXPIRED"));
            new Device(venue).enrol(terminal.code()).statusCode(410).body("code", equalTo("TERMINAL_CODE_EXPIRED"));
        });
        String further = Api.post(operator, Map.of(), "/v1/terminals/{id}/enrolment-codes", terminal.id())
                .statusCode(200)
                .extract()
                .path("enrolmentCode.code");
        new Device(venue).enrol(terminal.code()).statusCode(422).body("code", equalTo("TERMINAL_CODE_WRONG"));
        new Device(venue).enrol(further).statusCode(200);
    }

    @Test
    void locksAnAccountAfterFiveWrongCodes() {
        String venue = World.sportVenue();
        Device.Registered terminal = Device.registered(venue, "REDEEM");
        var device = new Device(venue);

        for (int i = 0; i < 5; i++) {
            device.enrol("0000-0000-000" + i).statusCode(422).body("code", equalTo("TERMINAL_CODE_WRONG"));
        }

        device.enrol(terminal.code())
                .statusCode(409)
                .body("code", equalTo("TERMINAL_ENROLMENT_LOCKED"))
                .body("lockedUntil", notNullValue());
        TestClock.ahead(
                Duration.ofMinutes(61), () -> device.enrol(terminal.code()).statusCode(200));
    }

    @Test
    void refusesAForeignVenueAWrongProofAndAKeyThatProvesNothing() {
        String venue = World.sportVenue();
        Device.Registered terminal = Device.registered(venue, "REDEEM");
        var device = new Device(venue);

        new Device(World.sportVenue())
                .enrol(terminal.code())
                .statusCode(422)
                .body("code", equalTo("TERMINAL_CODE_WRONG"));
        device.enrol(terminal.code(), device.sign("hamgara terminal-enrol 1 AAAAAAAAAAAA"))
                .statusCode(422)
                .body("code", equalTo("TERMINAL_PROOF_WRONG"));
        device.enrol(terminal.code(), "%%%").statusCode(422).body("code", equalTo("TERMINAL_PROOF_WRONG"));
        for (String key : List.of(
                "x".repeat(42),
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // the neutral point
                "JuiVj8InsisEXD9J8u-Y8NXfrAXTxjM5sTgCiG1T_AU")) {
            Api.post(
                            device.account,
                            Map.of("code", terminal.code(), "publicKey", key, "proof", "AA"),
                            "/v1/terminals/enrol")
                    .statusCode(422)
                    .body("code", equalTo("TERMINAL_KEY_MALFORMED"));
        }
        device.enrol(terminal.code()).statusCode(200);
        Device.Registered second = Device.registered(venue, "REDEEM");
        device.enrol(second.code()).statusCode(409).body("code", equalTo("ACCOUNT_HAS_TERMINAL"));
        var copy = new Device(venue);
        copy.key = device.key;
        copy.enrol(second.code()).statusCode(409).body("code", equalTo("TERMINAL_KEY_TAKEN"));
    }

    @Test
    void changesTheKeyOnlyByTheKeyBefore() {
        String venue = World.sportVenue();
        Device.Registered terminal = Device.registered(venue, "REDEEM");
        var device = new Device(venue);
        device.enrol(terminal.code()).statusCode(200);
        var next = Device.newKey();
        String message = "hamgara terminal-rotate 1 " + terminal.id() + " " + Device.publicKey(next);

        String bySomebody = new Device(venue).sign(message);
        rotate(device.account, terminal.id(), Device.publicKey(next), bySomebody)
                .statusCode(422)
                .body("code", equalTo("TERMINAL_PROOF_WRONG"));
        rotate(World.terminal(venue), terminal.id(), Device.publicKey(next), device.sign(message))
                .statusCode(404);
        rotate(device.account, terminal.id(), Device.publicKey(next), device.sign(message))
                .statusCode(200)
                .body("publicKey", equalTo(Device.publicKey(next)))
                .body("keys", equalTo(2));
        rotate(device.account, terminal.id(), Device.publicKey(next), device.sign(message))
                .statusCode(422); // the old key signs no more

        assertThat(Db.number(
                        "select count(*) from terminal_key where terminal_id = ? and valid_to is not null",
                        terminal.id()))
                .isEqualTo(1);
        assertThatThrownBy(() -> Db.change("delete from terminal_key where terminal_id = ?", terminal.id()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> Db.change("update terminal_key set valid_to = null where terminal_id = ?", terminal.id()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void refusesARevokedTerminalAndAMissingScope() {
        World.Holder holder = World.holder(5);
        String venue = World.sportVenue();
        Device looking = Device.enrolled(venue, "VALIDATE");
        Map<String, Object> redemption = World.redemption(holder.credential(), venue);
        Map<String, Object> look = Map.of("credential", holder.credential(), "venueCode", venue, "category", "SPORT");

        Api.post(looking.account, look, "/v1/card-validations").statusCode(200);
        Api.post(looking.account, redemption, "/v1/redemptions")
                .statusCode(403)
                .body("code", equalTo("TERMINAL_SCOPE_MISSING"));
        Device.Registered terminal = Device.registered(venue, "VALIDATE", "REDEEM");
        var device = new Device(venue);
        device.enrol(terminal.code()).statusCode(200);
        Api.post(device.account, redemption, "/v1/redemptions").statusCode(201);
        Tokens operator = Tokens.of("venue-operator").venue(venue);
        Api.post(
                        Tokens.of("venue-operator").venue("other"),
                        Map.of("reason", "LOST"),
                        "/v1/terminals/{id}/revoke",
                        terminal.id())
                .statusCode(404);
        Api.post(operator, Map.of("reason", "STOLEN"), "/v1/terminals/{id}/revoke", terminal.id())
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("publicKey", nullValue());

        Api.post(device.account, redemption, "/v1/redemptions")
                .statusCode(403)
                .body("code", equalTo("TERMINAL_REVOKED"));
        Api.post(device.account, look, "/v1/card-validations").statusCode(403);
        rotate(device.account, terminal.id(), Device.publicKey(Device.newKey()), "AA")
                .statusCode(403);
        Api.post(operator, Map.of("reason", "LOST"), "/v1/terminals/{id}/revoke", terminal.id())
                .statusCode(409)
                .body("code", equalTo("TERMINAL_STATE_CONFLICT"));
        assertThat(Db.number("select count(*) from redemption where venue_code = ?", venue))
                .isEqualTo(1);
        device.key = Device.newKey();
        device.enrol(Device.registered(venue, "REDEEM").code()).statusCode(200); // repaired, under a new code
        Api.post(device.account, redemption, "/v1/redemptions").statusCode(201);
    }

    @Test
    void listsTheTerminalsOfAVenueForItsOwn() {
        String venue = World.sportVenue();
        Device.Registered first = Device.registered(venue, "REDEEM");
        Device.Registered second = Device.registered(venue, "OFFLINE");
        Tokens operator = Tokens.of("venue-operator").venue(venue);

        String next = Api.get(operator, "/v1/terminals?limit=1")
                .statusCode(200)
                .body("items.id", hasItem(first.id().toString()))
                .body("items[0].enrolmentCode", nullValue())
                .extract()
                .path("next");
        Api.get(World.desk(), "/v1/terminals?venue=" + venue + "&cursor=" + next)
                .statusCode(200)
                .body("items.id", hasItem(second.id().toString()))
                .body("items.id", not(hasItem(first.id().toString())));
        Api.get(Tokens.of("desk-officer").county("0601"), "/v1/terminals?venue=" + venue)
                .statusCode(403);
        Api.post(operator, Map.of("venueCode", "nowhere", "label", "x", "scopes", List.of("REDEEM")), "/v1/terminals")
                .statusCode(422)
                .body("code", equalTo("TERMINAL_VENUE_NOT_KNOWN"));
        given().header("Authorization", World.terminal(venue).bearer())
                .get("/v1/terminals")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse rotate(
            Tokens account, UUID id, String publicKey, String signature) {
        return Api.post(
                account, Map.of("publicKey", publicKey, "signature", signature), "/v1/terminals/{id}/rotate", id);
    }

    private static String qrText(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
