package hamgara.launcher.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// At the counter: a card is asked about and takes an entry. Where something has a price, the fund pays: granted
/// before, asked for at the counter, taken in one piece.
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
        redeem(shown);
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

    /// One entry in one step, the answer lost and asked for again under the same key.
    private void redeem(Map<String, Object> shown) {
        String key = UUID.randomUUID().toString();
        Reply redeemed = tale.step(
                "یک ورود، در یک گام: شمرده شد و در دفتر نشست.",
                "One entry, in one step: counted, and written into the ledger.",
                api.as(Cast.TERMINAL).post("/v1/redemptions", shown, key).must(201),
                "/state",
                "/remaining",
                "/periodEndsOnJalali");
        Reply again = tale.step(
                "پاسخ گم شد؟ همان درخواست با همان کلید همان پاسخ را می‌گیرد و چیزی کم نمی‌شود.",
                "Was the answer lost? The same request with the same key gets the same answer, and nothing more is taken.",
                api.as(Cast.TERMINAL).post("/v1/redemptions", shown, key).must(201),
                "/id",
                "/remaining");
        if (!redeemed.text("/state").equals("CAPTURED") || !again.body().equals(redeemed.body())) {
            throw new StepFailed("the entry should be taken once: " + redeemed.body() + " and " + again.body());
        }
        tale.step(
                "رسید امضاشده است و هر کس با کلید عمومی آن را می‌سنجد.",
                "The receipt is signed; anybody can check it with the public key.",
                api.as(Cast.TERMINAL).get("/v1/receipts/" + redeemed.id()).must(200),
                "/jws");
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }
}
