package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// A girl of seventeen gets the card, with her mother's consent.
final class CardAct {

    private static final String PROGRAMME = "CARD-YOUTH";
    private static final String FUND = "DEMO-YOUTH";

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    CardAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    /// What the other acts need of it.
    record Issued(String card, String enrolment, String programme, String fund) {}

    Issued play() {
        tale.chapter("رفاه‌کارت", "The welfare card");
        String fund = fund();
        String programme = programme(fund);
        String maryam = enrol(cast.maryam(), "مریم", 17);
        String early = api.as(cast.maryam())
                .post("/v1/enrolments", Map.of("personId", maryam, "programmeId", programme))
                .must(201)
                .text("/reasons/0");
        tale.step(
                "مریم هفده‌ساله درخواست می‌دهد؛ سامانه می‌گوید چه کم است: رضایت ولی.",
                "Maryam, 17, applies; she is told what is missing: her guardian's consent.",
                "POST /v1/enrolments (%s) → 201 state=REFUSED reasons=[%s]".formatted(cast.maryam(), early));
        if (!early.equals("GUARDIAN_CONSENT_MISSING")) {
            throw new StepFailed("the refusal should name the missing consent, not " + early);
        }
        enrol(cast.mother(), "زهرا", 45);
        tale.step(
                "مادرش با حساب خودش رضایت می‌دهد؛ رضایت روز هجده‌سالگی پایان می‌یابد.",
                "Her mother consents with her own account; the consent ends at eighteen.",
                api.as(cast.mother())
                        .post("/v1/guardian-consents", Map.of("minorId", maryam, "relation", "PARENT"))
                        .must(201),
                "/recordedBy",
                "/endsOnJalali");
        Reply enrolment = tale.step(
                "این بار درخواست پذیرفته می‌شود و ورودی‌های تصمیم نگه داشته می‌شوند.",
                "Now she is accepted, and the inputs of the decision are kept.",
                api.as(cast.maryam())
                        .post("/v1/enrolments", Map.of("personId", maryam, "programmeId", programme))
                        .must(201),
                "/state",
                "/programmeVersion",
                "/inputs");
        Reply card = tale.step(
                "کارت صادر شد؛ دسترسی رایگان، و روی آن فقط یک کد امضاشده.",
                "The card is issued: free access, and nothing on it but a signed code.",
                api.as(cast.maryam())
                        .post("/v1/cards", Map.of("enrolmentId", enrolment.id()))
                        .must(201),
                "/state",
                "/expiresAtJalali");
        String png = "/v1/cards/" + card.id() + "/qr.png";
        byte[] picture = api.as(cast.maryam()).bytes(png);
        if (picture.length < 8 || picture[1] != 'P' || picture[2] != 'N' || picture[3] != 'G') {
            throw new StepFailed("GET " + png + " is no picture");
        }
        tale.step(
                "کد QR را روی گوشی یا کاغذ دارد.",
                "She has the QR on her phone or on paper.",
                "GET /v1/cards/{id}/qr.png (%s) → 200, PNG of %d bytes".formatted(cast.maryam(), picture.length));
        return new Issued(card.id().toString(), enrolment.id().toString(), programme, fund);
    }

    /// The sponsor's fund, opened and filled when nobody has done so yet.
    private String fund() {
        Reply list = api.as("manager")
                .get("/v1/funds?county=%s&limit=100".formatted(Cast.COUNTY))
                .must(200);
        for (JsonNode fund : list.body().path("items")) {
            if (fund.path("code").asText().equals(FUND)) {
                return fund.path("id").asText();
            }
        }
        Reply fund = api.as("manager")
                .post(
                        "/v1/funds",
                        Map.of(
                                "code",
                                FUND,
                                "county",
                                Cast.COUNTY,
                                "sponsor",
                                Map.of(
                                        "fa",
                                        "حامی نمونهٔ ورزش جوانان",
                                        "ar",
                                        "راعٍ نموذجي لرياضة الشباب",
                                        "en",
                                        "Demo sponsor of youth sport"),
                                "cap",
                                "HARD"))
                .must(201);
        String id = fund.id().toString();
        tale.step(
                "یک حامی صندوقی می‌گشاید و آن را پر می‌کند؛ بیش از موجودی هرگز داده نمی‌شود.",
                "A sponsor opens a fund and fills it; it never grants more than was put in.",
                api.as("manager")
                        .post(
                                "/v1/funds/" + id + "/top-ups",
                                Map.of("amount", rials(500_000_000), "reference", cast.code("LETTER")))
                        .must(201),
                "/amount/amount");
        return id;
    }

    static Map<String, Object> rials(long amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }

    /// The published programme, made by the manager when nobody has made it yet.
    private String programme(String fund) {
        Reply list = api.publicly()
                .get("/v1/programmes?county=%s&limit=100".formatted(Cast.COUNTY))
                .must(200);
        for (JsonNode programme : list.body().path("items")) {
            if (programme.path("code").asText().equals(PROGRAMME) && programme.has("published")) {
                return tell(api.publicly()
                        .get("/v1/programmes/" + programme.path("id").asText())
                        .must(200));
            }
        }
        Reply draft = api.as("manager")
                .post(
                        "/v1/programmes",
                        Map.of(
                                "code", PROGRAMME,
                                "names",
                                        Map.of(
                                                "fa",
                                                "رفاه‌کارت جوان (نمونه)",
                                                "ar",
                                                "بطاقة الشباب",
                                                "en",
                                                "Youth card (demo)"),
                                "county", Cast.COUNTY,
                                "rules",
                                        Map.of(
                                                "ageMin",
                                                15,
                                                "ageMax",
                                                30,
                                                "areas",
                                                List.of(Cast.COUNTY),
                                                "guardianConsentUnder",
                                                18),
                                "entitlements",
                                        List.of(
                                                Map.of("category", "SPORT", "entries", 3, "period", "WEEK"),
                                                Map.of("category", "CULTURE", "entries", 4, "period", "MONTH")),
                                "terms", terms(fund)))
                .must(201);
        return tell(api.as("manager")
                .post("/v1/programmes/" + draft.id() + "/publish", Map.of())
                .must(200));
    }

    /// Three million rials a month for sport that has a price, paid by the fund alone.
    private static Map<String, Object> terms(String fund) {
        return Map.of(
                "allowances",
                List.of(Map.of("category", "SPORT", "amount", rials(3_000_000), "period", "MONTH")),
                "fundShares",
                List.of(Map.of("fund", fund, "percent", 100)));
    }

    private String tell(Reply programme) {
        tale.step(
                "مدیر طرح، رفاه‌کارت جوان را منتشر کرده است: ۱۵ تا ۳۰ سال، هفته‌ای سه ورود ورزشی، رایگان.",
                "The youth card is published: ages 15 to 30, three sport entries a week, free of charge.",
                programme,
                "/code",
                "/state",
                "/published/entitlements/0");
        return programme.id().toString();
    }

    private String enrol(String account, String givenName, int age) {
        Reply person = api.as(account)
                .post(
                        "/v1/persons",
                        Map.of(
                                "nationalId",
                                Cast.inventedNationalId(),
                                "givenName",
                                givenName,
                                "familyName",
                                "نمونه",
                                "birthDate",
                                cast.today().minusYears(age).minusDays(40).toString(),
                                "areaCode",
                                Cast.TOWN,
                                "gender",
                                "FEMALE"))
                .must(201);
        tale.step(
                givenName + " خود را می‌شناساند؛ کد ملی فقط در گنجه می‌ماند، رمزشده.",
                "%s registers; the national number stays in the vault, encrypted."
                        .formatted(givenName.equals("مریم") ? "Maryam" : "Her mother"),
                person,
                "/areaCode",
                "/enrolledAtJalali");
        return person.id().toString();
    }
}
