package hamgara.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hamgara.card.journal.Sha256;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What the tests of purses and their rules have in common.
final class OfflineWorld {

    private OfflineWorld() {}

    static ValidatableResponse load(World.Holder holder, long rials, String pin) {
        var body = new HashMap<String, Object>(
                Map.of("cardId", holder.card(), "category", "SPORT", "unit", "IRR", "amount", rials));
        if (pin != null) {
            body.put("pin", pin);
        }
        return Api.post(holder.account(), body, "/v1/offline-purses");
    }

    static ValidatableResponse loadEntries(World.Holder holder, long entries) {
        return Api.post(
                holder.account(),
                Map.of("cardId", holder.card(), "category", "SPORT", "unit", "ENTRY", "amount", entries),
                "/v1/offline-purses");
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static Map<String, Object> limits(Map<String, Object>... limits) {
        return Map.of("limits", List.of(limits));
    }

    static Map<String, Object> allowance(long pinFrom) {
        return Map.of(
                "allowances",
                List.of(Map.of(
                        "category",
                        "SPORT",
                        "amount",
                        DeskWorld.rials(1_000_000),
                        "period",
                        "YEAR",
                        "pinFrom",
                        DeskWorld.rials(pinFrom))),
                "fundShares",
                List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100)));
    }

    static String code(World.Holder holder) {
        return Db.text("select code from programme where id = ?", holder.programme());
    }

    static JsonNode purse(JsonNode content, World.Holder holder) {
        String digest = Sha256.ofText(holder.credential()).hex();
        return found(content.path("purses"), "credential", digest);
    }

    static JsonNode rules(JsonNode content, World.Holder holder) {
        return found(content.path("rules"), "programme", code(holder));
    }

    private static JsonNode found(JsonNode list, String member, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(member).asText().equals(text))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
