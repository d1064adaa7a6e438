package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import hamgara.card.credential.Credentials;
import hamgara.card.credential.StatusPlace;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CredentialTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int QUIET = 4;

    @Test
    void isVerifiedOfflineWithThePublishedKeyAlone() throws Exception {
        World.Holder holder = World.holder(3);
        byte[] kid = Base64.getUrlDecoder().decode(keys("kid"));
        byte[] x = Base64.getUrlDecoder().decode(keys("x"));

        // Taken apart by hand: d2 84 | 43+.. header | a0 | payload | 58 40 signature
        byte[] cose = base45(holder.credential().substring(4));
        byte[] header = HexFormat.of().parseHex("a201270448" + HexFormat.of().formatHex(kid));
        var in = ByteBuffer.wrap(cose);
        assertThat(take(in, 2)).containsExactly(0xd2, 0x84);
        assertThat(take(in, 1)).containsExactly(0x40 + header.length);
        assertThat(take(in, header.length)).isEqualTo(header);
        assertThat(take(in, 1)).containsExactly(0xa0);
        byte[] payload = byteString(in);
        byte[] signature = byteString(in);
        assertThat(in.hasRemaining()).isFalse();
        assertThat(signature).hasSize(64);

        var signed = new ByteArrayOutputStream();
        signed.write(0x84);
        signed.write(0x6a);
        signed.writeBytes("Signature1".getBytes(StandardCharsets.US_ASCII));
        signed.write(0x40 + header.length);
        signed.writeBytes(header);
        signed.write(0x40);
        signed.write(0x58);
        signed.write(payload.length);
        signed.writeBytes(payload);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(x));
        verifier.update(signed.toByteArray());
        assertThat(verifier.verify(signature)).isTrue();

        // payload: a5 | 04 1a exp | 06 1a iat | 07 50 handle | 3a 00010000 programme | 3a 00010001 place
        var claims = ByteBuffer.wrap(payload);
        assertThat(take(claims, 3)).containsExactly(0xa5, 0x04, 0x1a);
        Instant expires = Instant.ofEpochSecond(claims.getInt());
        assertThat(take(claims, 2)).containsExactly(0x06, 0x1a);
        Instant issued = Instant.ofEpochSecond(claims.getInt());
        assertThat(Duration.between(issued, expires)).isEqualTo(Duration.ofDays(365));
        assertThat(take(claims, 2)).containsExactly(0x07, 0x50);
        byte[] handle = take(claims, 16);
        assertThat(Db.number("select count(*) from credential where handle = ? and card_id = ?", handle, holder.card()))
                .isEqualTo(1);
        assertThat(take(claims, 6)).containsExactly(0x3a, 0x00, 0x01, 0x00, 0x00, 0x48);
        String code = Db.text("select code from programme where id = ?", holder.programme());
        assertThat(code).hasSizeGreaterThan(12);
        assertThat(take(claims, 8))
                .isEqualTo(Arrays.copyOf(
                        MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)), 8));
        assertThat(take(claims, 5)).containsExactly(0x3a, 0x00, 0x01, 0x00, 0x01);
        assertThat(HexFormat.of().formatHex(cose))
                .doesNotContain(holder.card().toString().replace("-", ""))
                .doesNotContain(holder.person().toString().replace("-", ""));
    }

    @Test
    void isFoundByTheDigestOfItsWholeText() throws Exception {
        World.Holder holder = World.holder(3);
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(holder.credential().getBytes(StandardCharsets.US_ASCII));

        assertThat(Db.text("select card_id::text from credential where digest = ?", (Object) digest))
                .isEqualTo(holder.card().toString());
    }

    @Test
    void fitsAQrOfVersionEightWhateverTheProgramme() throws Exception {
        Credentials credentials = Arc.container().instance(Credentials.class).get();
        StatusPlace last = new StatusPlace(65_535, 65_535);
        Instant now = Instant.now();

        for (int length = 2; length <= 32; length++) {
            String text = credentials
                    .sign("A".repeat(length), last, now, now.plus(Duration.ofDays(365)))
                    .text();
            assertThat(Encoder.encode(text, ErrorCorrectionLevel.M, Map.of())
                            .getVersion()
                            .getVersionNumber())
                    .as("programme code of %d characters", length)
                    .isLessThanOrEqualTo(8);
        }
        assertThat(matrix(png(World.holder(3))).getWidth()).isLessThanOrEqualTo(49);
    }

    @Test
    void countsOnlyUnderAKeyThatIsNotWithdrawn() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Api.getOpenly("/v1/credential-keys")
                .statusCode(200)
                .body("keys.x", hasItem("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
                .body("keys", hasSize(2));
        byte[] earlier = Arrays.copyOf(
                MessageDigest.getInstance("SHA-256")
                        .digest(Base64.getUrlDecoder().decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")),
                8);

        Db.change("update credential set kid = ? where card_id = ?", earlier, holder.card());
        redeem(holder, venue).body("state", equalTo("CAPTURED"));
        Db.change("update credential set kid = ? where card_id = ?", new byte[8], holder.card());
        redeem(holder, venue).body("state", equalTo("DECLINED")).body("reason", equalTo("CREDENTIAL_REVOKED"));
        Api.post(
                        World.terminal(venue),
                        Map.of("credential", holder.credential(), "venueCode", venue, "category", "SPORT"),
                        "/v1/card-validations")
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    @Test
    void showsTheSameModulesAsPngAndSvg() throws Exception {
        World.Holder holder = World.holder(3);
        BufferedImage png = png(holder);
        String svg = Api.get(holder.account(), "/v1/cards/{id}/qr.svg", holder.card())
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();

        LuminanceSource source = new RGBLuminanceSource(
                png.getWidth(),
                png.getHeight(),
                png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth()));
        Result read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE));
        assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        assertThat(read.getText()).isEqualTo(holder.credential());
        assertThat(read.getResultMetadata().get(com.google.zxing.ResultMetadataType.ERROR_CORRECTION_LEVEL))
                .isEqualTo("M");
        assertThat(matrix(svg, png.getWidth() / 8 - 2 * QUIET)).isEqualTo(matrix(png));
    }

    @Test
    void isRefusedWhenAnythingOfItWasChanged() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        String genuine = holder.credential();
        char last = genuine.charAt(genuine.length() - 1);
        String forged = genuine.substring(0, genuine.length() - 1) + (last == '0' ? '1' : '0');

        for (String bad : new String[] {
            forged,
            "HG2:" + genuine.substring(4),
            genuine.substring(4),
            "HG1:" + genuine.substring(4, 40),
            "HG1:",
            "HG1:" + "Z".repeat(1020),
            "HG1:" + "0".repeat(3000),
            "HG1:ünicode",
            "HG1:" + base45(nestedArrays()),
            foreignKey(genuine)
        }) {
            Api.post(terminal, World.redemption(bad, venue), "/v1/redemptions")
                    .statusCode(422)
                    .body("code", equalTo("PRESENTATION_INVALID"));
        }
        Api.post(
                        terminal,
                        Map.of("credential", forged, "venueCode", venue, "category", "SPORT"),
                        "/v1/card-validations")
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reasons", contains("PRESENTATION_INVALID"));
        assertThat(Db.number("select count(*) from redemption where venue_code = ?", venue))
                .isZero();
    }

    private static ValidatableResponse redeem(World.Holder holder, String venue) {
        return Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);
    }

    private static String keys(String field) {
        return Api.getOpenly("/v1/credential-keys")
                .statusCode(200)
                .body("keys[0].kty", equalTo("OKP"))
                .body("keys[0].crv", equalTo("Ed25519"))
                .extract()
                .path("keys[0]." + field);
    }

    private static PublicKey publicKey(byte[] x) throws Exception {
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(x));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] byteString(ByteBuffer in) {
        int first = in.get() & 0xff;
        return take(in, first == 0x58 ? in.get() & 0xff : first - 0x40);
    }

    /// By big numbers, so as not to repeat the way the service goes.
    private static byte[] base45(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            BigInteger value = BigInteger.ZERO;
            for (int j = group.length() - 1; j >= 0; j--) {
                value = value.multiply(BigInteger.valueOf(45))
                        .add(BigInteger.valueOf(ALPHABET.indexOf(group.charAt(j))));
            }
            if (group.length() == 3) {
                bytes.write(value.intValueExact() / 256);
            }
            bytes.write(value.intValueExact() % 256);
        }
        return bytes.toByteArray();
    }

    private static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int value = (bytes[i] & 0xff) * 256 + (bytes[i + 1] & 0xff);
            text.append(ALPHABET.charAt(value % 45))
                    .append(ALPHABET.charAt(value / 45 % 45))
                    .append(ALPHABET.charAt(value / 2025));
        }
        return text.toString();
    }

    private static byte[] nestedArrays() {
        byte[] bytes = new byte[600];
        java.util.Arrays.fill(bytes, (byte) 0x81);
        bytes[0] = (byte) 0xd2;
        return bytes;
    }

    /// The same message under another kid.
    private static String foreignKey(String credential) {
        byte[] cose = base45(credential.substring(4));
        cose[9] ^= 1;
        byte[] even = cose.length % 2 == 0 ? cose : java.util.Arrays.copyOf(cose, cose.length + 1);
        return "HG1:" + base45(even);
    }

    private static BufferedImage png(World.Holder holder) throws Exception {
        byte[] bytes = Api.get(holder.account(), "/v1/cards/{id}/qr.png", holder.card())
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static BitMatrix matrix(BufferedImage png) {
        int side = png.getWidth() / 8 - 2 * QUIET;
        var modules = new BitMatrix(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if ((png.getRGB((x + QUIET) * 8 + 3, (y + QUIET) * 8 + 3) & 0xffffff) == 0) {
                    modules.set(x, y);
                }
            }
        }
        return modules;
    }

    private static BitMatrix matrix(String svg, int side) {
        var modules = new BitMatrix(side);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z")
                .matcher(svg)
                .results()
                .forEach(run -> modules.setRegion(number(run, 1) - QUIET, number(run, 2) - QUIET, number(run, 3), 1));
        return modules;
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
