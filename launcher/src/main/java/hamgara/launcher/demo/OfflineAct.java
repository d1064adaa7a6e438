package hamgara.launcher.demo;

import hamgara.launcher.terminal.ReferenceTerminal;
import hamgara.launcher.terminal.TerminalFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The stadium's own device lets people in without a network and settles up when it is back.
final class OfflineAct {

    private final Api api;
    private final Tale tale;
    private final Cast cast;
    private final String gateway;
    private final Path folder;

    /// @param folder where the device keeps its key and journal from one performance to the next
    OfflineAct(Api api, Tale tale, Cast cast, String gateway, Path folder) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
        this.gateway = gateway;
        this.folder = folder;
    }

    void play(String card) {
        tale.chapter("بی‌شبکه، تا هفتاد و دو ساعت", "Without a network, for seventy-two hours");
        Optional<ReferenceTerminal> device = terminal();
        if (device.isEmpty()) {
            tale.leavesOut(
                    "این بخش اینجا گفته نمی‌شود: پایانهٔ ورزشگاه پیش‌تر ثبت شده و کلیدش تنها در دستگاه خودش است.",
                    "This is left out here: the stadium's device was enrolled before, and its key is in that device alone.");
            return;
        }
        String credential = api.as(cast.maryam())
                .get("/v1/cards/" + card + "/credential")
                .must(200)
                .text("/text");
        try (ReferenceTerminal terminal = device.get()) {
            terminal.sync();
            ReferenceTerminal.Answer forged = terminal.redeemOffline(credential.substring(0, 20) + "0000");
            ReferenceTerminal.Answer answer = terminal.redeemOffline(credential);
            if (forged.letIn() || !answer.letIn()) {
                throw new StepFailed("the terminal should know the card from a forged one: " + answer.reason());
            }
            tale.step(
                    "برق رفته است؛ پایانه با بستهٔ امضاشده‌اش کارت را می‌شناسد، در دفتر خود می‌نویسد و راه می‌دهد.",
                    "No power, no network: by its signed package the device knows the card, writes its journal, lets her in.",
                    "reference terminal, offline: let in, journalled as %s; a forged card: %s"
                            .formatted(answer.reference(), forged.reason()));
            ReferenceTerminal.Settled settled = terminal.sync();
            if (settled.accepted() != 1 || settled.rejected() != 0) {
                throw new StepFailed("one use should be accepted: " + settled);
            }
            tale.step(
                    "شبکه برگشت؛ دفتر زنجیره‌ای فرستاده و پذیرفته شد. دوباره‌فرستادن هیچ هزینه‌ای ندارد.",
                    "The network is back; the chained journal is sent and accepted. Sending it again costs nothing.",
                    "POST /v1/offline-batches (%s) → accepted=%d acknowledgedThrough=%d, again → accepted=%d"
                            .formatted(
                                    Cast.TERMINAL,
                                    settled.accepted(),
                                    settled.acknowledgedThrough(),
                                    terminal.sync().accepted()));
        }
        Reply balances = tale.step(
                "هر سه ورود هفته شمرده شد: رزرو، گیشه، و بی‌شبکه.",
                "All three entries of the week are counted: the booking, the counter, and the one without a network.",
                api.as(cast.maryam()).get("/v1/cards/" + card + "/balances").must(200),
                "/items/0/remaining");
        if (balances.body().at("/items/0/remaining").asInt() != 0) {
            throw new StepFailed("no entry should be left: " + balances.body());
        }
        tale.step(
                "چهارمی پذیرفته نمی‌شود و پاسخ می‌گوید سهم تازه از چه روزی است.",
                "A fourth is not taken, and the answer says on which day the next share begins.",
                api.until(
                        reply -> !reply.body().path("valid").asBoolean(),
                        () -> api.as(Cast.TERMINAL)
                                .post(
                                        "/v1/card-validations",
                                        Map.of("credential", credential, "venueCode", Cast.VENUE, "category", "SPORT"))
                                .must(200)),
                "/messages/0/code",
                "/messages/0/fa",
                "/decision/nextEligibleOnJalali");
    }

    /// None where the account of the device is at work in somebody else's hands.
    private Optional<ReferenceTerminal> terminal() {
        Supplier<String> token = () -> api.token(Cast.TERMINAL);
        if (Files.exists(folder.resolve("journal"))) {
            ReferenceTerminal terminal = ReferenceTerminal.open(folder, gateway, token, cast.clock());
            terminal.renew();
            return Optional.of(terminal);
        }
        Reply made = api.as("takhti-operator")
                .post(
                        "/v1/terminals",
                        Map.of(
                                "venueCode",
                                Cast.VENUE,
                                "label",
                                "Entrance",
                                "scopes",
                                List.of("VALIDATE", "REDEEM", "AUTHORIZE", "REFUND", "OFFLINE")))
                .must(201);
        try {
            ReferenceTerminal enrolled =
                    ReferenceTerminal.enrol(folder, gateway, token, made.text("/enrolmentCode/code"), cast.clock());
            tale.step(
                    "مسئول ورزشگاه برای پایانه کد یک‌بارمصرف می‌سازد؛ کلید را خود دستگاه می‌سازد و بیرون نمی‌دهد.",
                    "The stadium makes a one-time code; the device makes its own key and never gives it away.",
                    made,
                    "/state",
                    "/scopes");
            return Optional.of(enrolled);
        } catch (TerminalFailure failure) {
            if (!String.valueOf(failure.getMessage()).contains("ACCOUNT_HAS_TERMINAL")) {
                throw failure;
            }
            api.as("takhti-operator")
                    .post("/v1/terminals/" + made.id() + "/revoke", Map.of("reason", "RETIRED"))
                    .must(200);
            return Optional.empty();
        }
    }
}
