package hamgara.launcher.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Where something has a price, the fund pays: granted before, asked for at the counter, taken in one piece.
final class MoneyAct {

    private static final int PRICE = 1_200_000;

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    MoneyAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play(CardAct.Issued issued) {
        tale.chapter("پول هم حساب دارد", "Money is accounted for as well");
        tale.step(
                "سهم ماهانهٔ مریم از صندوق داده می‌شود؛ برای هر دوره تنها یک بار.",
                "Maryam's monthly allowance is granted from the fund, once a period.",
                api.as("manager")
                        .post("/v1/grants", Map.of("enrolmentId", issued.enrolment(), "category", "SPORT"))
                        .must(201),
                "/amount/amount",
                "/endsOnJalali");
        String credential = api.as(cast.maryam())
                .get("/v1/cards/" + issued.card() + "/credential")
                .must(200)
                .text("/text");
        Map<String, Object> shown = Map.of("credential", credential, "venueCode", Cast.VENUE, "category", "SPORT");
        Reply validation = tale.step(
                "پایانه می‌پرسد کارت معتبر است یا نه؛ پاسخ نه نام دارد و نه سن.",
                "The terminal asks whether the card holds; the answer has no name and no age.",
                api.as(Cast.TERMINAL).post("/v1/card-validations", shown).must(200),
                "/valid",
                "/remaining");
        if (!validation.body().path("valid").asBoolean()) {
            throw new StepFailed("the card should be valid: " + validation.body());
        }
        Reply quote = tale.step(
                "استخر بلیت دارد: پیش از پرداخت روشن است چه کسی چه می‌پردازد.",
                "The pool has a price: who pays what is clear before anything is paid.",
                api.as(Cast.TERMINAL)
                        .post("/v1/quotes", with(shown, "price", CardAct.rials(PRICE)))
                        .must(201),
                "/holderShare/amount",
                "/programmes/0/amount/amount");
        String path = "/v1/authorizations/" + UUID.randomUUID();
        Reply held = tale.step(
                "مبلغ نگه داشته می‌شود؛ شناسه را پایانه می‌سازد، پس تکرار هزینه ندارد.",
                "The amount is held; the terminal chose the id, so a repeat costs nothing.",
                api.as(Cast.TERMINAL)
                        .put(
                                path,
                                with(
                                        with(shown, "price", CardAct.rials(PRICE)),
                                        "quoteId",
                                        quote.id().toString()))
                        .must(201),
                "/state",
                "/money/held/amount");
        if (!held.text("/state").equals("AUTHORIZED")) {
            throw new StepFailed("the price should be held: " + held.body());
        }
        tale.step(
                "پس از ورود، ورزشگاه آن را برمی‌دارد.",
                "After the entry the stadium takes it.",
                api.as(Cast.TERMINAL).post(path + "/captures", Map.of()).must(201),
                "/state",
                "/money/captured/amount");
        tale.step(
                "صندوق نشان می‌دهد چه داده، چه نگه داشته و چه خرج شده است.",
                "The fund shows what it has granted, holds and has spent.",
                api.as("manager")
                        .get("/v1/funds/" + issued.fund() + "/position")
                        .must(200),
                "/allocated/amount",
                "/spent/amount");
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }
}
