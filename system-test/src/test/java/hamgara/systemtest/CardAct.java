package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// First act: the county takes part, and a girl of 17 gets her card.
final class CardAct {

    static final String SHUSH = "0614";
    private static final String SHUSH_CITY = "0614021281";

    private final Story story;
    private final String maryam = Tokens.account("maryam");
    private final String guardian = Tokens.account("guardian");
    private final String manager = Tokens.account("manager");

    /// What the second act needs.
    record Card(String bearer, String id, String credential) {}

    CardAct(Story story) {
        this.story = story;
    }

    Card play() {
        switchCountyOn();
        String person = enrol(maryam, 17);
        enrol(guardian, 44);
        String programme = publishProgramme();
        String enrolment = applyWithConsent(person, programme);
        return issue(enrolment);
    }

    private void switchCountyOn() {
        Call.get("/v1/counties/" + SHUSH).expect(200).has("/stage", "PLANNED");
        Call.post("/v1/persons")
                .as(maryam)
                .json(World.person(17, "FEMALE", SHUSH_CITY))
                .send()
                .expectProblem(409, "COUNTY_NOT_ENABLED");
        Call.post("/v1/counties/" + SHUSH + "/switch-on")
                .as(Tokens.account("admin"))
                .json(Map.of("stage", "PILOT"))
                .expect(200)
                .has("/stage", "PILOT")
                .has("/names/fa", "شوش");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Call.get("/v1/agencies?county=" + SHUSH).send().status() == 200);
    }

    private String enrol(String who, int age) {
        String id = Call.post("/v1/persons")
                .as(who)
                .json(World.person(age, "FEMALE", SHUSH_CITY))
                .expect(201)
                .has("/county", SHUSH)
                .id();
        Answer own = Call.get("/v1/persons/me").as(who).expect(200).has("/id", id);
        assertThat(own.text()).doesNotContain("nationalId\":\"99");
        story.tells(id, "card.person-enrolled");
        return id;
    }

    private String publishProgramme() {
        Answer draft = Call.post("/v1/programmes")
                .as(manager)
                .json(Map.of(
                        "code", "CARD-YOUTH",
                        "names", Map.of("fa", "رفاه‌کارت جوانان", "en", "Youth welfare card"),
                        "county", SHUSH,
                        "rules",
                                Map.of("ageMin", 15, "ageMax", 30, "areas", List.of(SHUSH), "guardianConsentUnder", 18),
                        "entitlements", List.of(Map.of("category", "SPORT", "entries", 3, "period", "WEEK"))))
                .expect(201)
                .has("/state", "DRAFT");
        Call.post("/v1/programmes/" + draft.id() + "/publish")
                .as(manager)
                .expect(200)
                .has("/state", "PUBLISHED")
                .has("/published/number", 1);
        story.tells(draft.id(), "card.programme-published");
        return draft.id();
    }

    private String applyWithConsent(String person, String programme) {
        Map<String, String> application = Map.of("personId", person, "programmeId", programme);
        Answer refused = Call.post("/v1/enrolments")
                .as(maryam)
                .json(application)
                .expect(201)
                .has("/state", "REFUSED")
                .has("/reasons/0", "GUARDIAN_CONSENT_MISSING");
        story.tells(refused.id(), "card.enrolment-decided");
        Call.post("/v1/guardian-consents")
                .as(guardian)
                .json(Map.of("minorId", person, "relation", "PARENT"))
                .expect(201)
                .has("/recordedBy", "GUARDIAN");
        Answer active = Call.post("/v1/enrolments")
                .as(maryam)
                .json(application)
                .expect(201)
                .has("/state", "ACTIVE")
                .has("/inputs/age", 17)
                .has("/inputs/guardianConsent", true);
        story.tells(active.id(), "card.enrolment-decided");
        return active.id();
    }

    private Card issue(String enrolment) {
        Answer card = Call.post("/v1/cards")
                .as(maryam)
                .json(Map.of("enrolmentId", enrolment))
                .expect(201)
                .has("/state", "ACTIVE");
        story.tells(card.id(), "card.card-issued");
        String credential = World.credential(maryam, card.id());
        Answer png = Call.get("/v1/cards/" + card.id() + "/qr.png").as(maryam).expect(200);
        assertThat(png.header("Content-Type")).isEqualTo("image/png");
        assertThat(read(png.body())).isEqualTo(credential);

        JsonNode keys = Call.get("/v1/credential-keys").expect(200).json();
        assertThat(Credential.isSigned(credential, keys)).isTrue();
        assertThat(Credential.isSigned(changed(credential), keys)).isFalse();
        Call.get("/v1/cards/" + card.id() + "/balances").as(maryam).expect(200).has("/items/0/remaining", 3);
        return new Card(maryam, card.id(), credential);
    }

    /// The last letter of a credential belongs to its signature.
    private static String changed(String credential) {
        char last = credential.charAt(credential.length() - 1);
        return credential.substring(0, credential.length() - 1) + (last == '0' ? '1' : '0');
    }

    private static String read(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
