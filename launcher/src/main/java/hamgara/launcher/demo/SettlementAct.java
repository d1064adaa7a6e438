package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// The stadium becomes a partner and sees what it is owed.
final class SettlementAct {

    /// A bank account that holds by its check digits and is nobody's.
    private static final String IBAN = "IR740990000000000000000001";

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    SettlementAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play(CardAct.Issued issued) {
        tale.chapter("تسویه", "Settlement");
        partner();
        rule(issued.programme());
        Reply month = month();
        Reply preview = tale.step(
                "ماه ۷۲ ساعت پس از پایانش خودبه‌خود بسته می‌شود؛ همان بستن اکنون انجام و پس گرفته شد، پس صورت‌حساب همین است.",
                "A month closes by itself 72 hours after its end. The same close was done just now and undone: the statement"
                        + " it would issue.",
                api.as("takhti-operator")
                        .get("/v1/settlement-periods/" + month.id() + "/preview")
                        .must(200),
                "/month",
                "/statements/0/entries",
                "/statements/0/captured/amount",
                "/statements/0/reimbursed/amount");
        if (preview.body().at("/statements/0/reimbursed/amount").asLong() <= 0) {
            throw new StepFailed("the stadium should be owed something: " + preview.body());
        }
        tale.step(
                "دفتر خودش را اثبات می‌کند: جمع‌ها صفر است و هر مانده با سطرهایش می‌خواند.",
                "The ledger proves itself: it adds up to zero, and each balance is the sum of its entries.",
                api.as("auditor").get("/v1/ledger/proof").must(200),
                "/holds");
    }

    private void partner() {
        Reply own = api.as("takhti-operator").get("/v1/partners?limit=1").must(200);
        if (!own.body().path("items").isEmpty()) {
            return;
        }
        Reply applied = tale.step(
                "ورزشگاه درخواست همکاری می‌دهد؛ شمارهٔ شبا سنجیده و رمزشده نگه داشته می‌شود.",
                "The stadium applies as a partner; its account number is checked and kept encrypted.",
                api.as("takhti-operator")
                        .post(
                                "/v1/partners",
                                Map.of(
                                        "names",
                                        Map.of("fa", "ورزشگاه تختی شوش (نمونه)", "en", "Takhti stadium (demo)"),
                                        "kind",
                                        "PUBLIC",
                                        "venueCodes",
                                        List.of(Cast.VENUE),
                                        "iban",
                                        IBAN))
                        .must(201),
                "/state");
        tale.step(
                "نفر دومی در شهرستان آن را می‌پذیرد.",
                "A second person in the county approves it.",
                api.as("manager")
                        .post("/v1/partners/" + applied.id() + "/approve", Map.of())
                        .must(200),
                "/state");
    }

    private void rule(String programme) {
        Reply rules = api.as("manager")
                .get("/v1/reimbursement-rules?programme=" + programme)
                .must(200);
        for (JsonNode rule : rules.body().path("items")) {
            if (rule.path("measure").asText().equals("ENTRY")) {
                return;
            }
        }
        tale.step(
                "قاعدهٔ پرداخت تاریخ دارد و پله‌ای است؛ پس از ثبت دگرگون نمی‌شود.",
                "The rule of payment has a date and steps; once laid down it does not change.",
                api.as("manager")
                        .post(
                                "/v1/reimbursement-rules",
                                Map.of(
                                        "programmeId",
                                        programme,
                                        "category",
                                        "SPORT",
                                        "measure",
                                        "ENTRY",
                                        "tiers",
                                        List.of(
                                                Map.of("upTo", 200, "perEntry", CardAct.rials(300_000)),
                                                Map.of("perEntry", CardAct.rials(250_000))),
                                        "validFrom",
                                        cast.today().toString()))
                        .must(201),
                "/validFrom");
    }

    /// The running month of the county; settlement begins with the first performance.
    private Reply month() {
        Reply months = api.as("manager")
                .get("/v1/settlement-periods?county=%s&limit=1".formatted(Cast.COUNTY))
                .must(200);
        JsonNode running = months.body().at("/items/0/id");
        return running.isMissingNode()
                ? api.as("manager")
                        .post("/v1/settlement-periods", Map.of("county", Cast.COUNTY))
                        .must(201)
                : api.as("manager")
                        .get("/v1/settlement-periods/" + running.asText())
                        .must(200);
    }
}
