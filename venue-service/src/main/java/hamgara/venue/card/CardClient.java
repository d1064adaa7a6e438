package hamgara.venue.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hamgara.kit.ids.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Asks card-service in the caller's name. Never call it inside a transaction: the answer may take seconds.
@ApplicationScoped
public class CardClient {

    private static final int CLIENT_FAULT = 400;
    private static final int CONFLICT = 409;

    private final CardLine line;
    private final CardConfig config;
    private final ObjectMapper json;
    private final JsonWebToken token;

    CardClient(CardLine line, CardConfig config, ObjectMapper json, JsonWebToken token) {
        this.line = line;
        this.config = config;
        this.json = json;
        this.token = token;
    }

    /// Why the card may not be used, nothing when it may. Neither question nor answer is kept, so no place of a quota
    /// stands for it.
    public List<String> wouldRefuse(EligibilityQuestion question) {
        ObjectNode body = json.valueToTree(question);
        JsonNode answer = ask("/v1/eligibility-checks", Ids.next().toString(), body.put("kept", false));
        if (!answer.path("eligible").isBoolean()) {
            throw new CardServiceUnavailable(); // not an answer of card-service
        }
        return reasons(answer);
    }

    /// Refuses a card that is not the caller's own. Nothing else of it is told, not even whether it exists.
    public void requireCallersOwn(UUID card) {
        HttpRequest.Builder question = HttpRequest.newBuilder(config.url().resolve("/v1/cards/" + card))
                .timeout(config.timeLimit())
                .header("Authorization", "Bearer " + token.getRawToken())
                .HEAD();
        if (line.send(traced(question).build()).statusCode() >= CLIENT_FAULT) {
            throw new CardRefused("CARD_NOT_FOUND");
        }
    }

    /// Keeps an entry once per id; a refusal by the rules may be asked about again under the same.
    public Authorization authorize(UUID id, EligibilityQuestion question, BookedPlace place) {
        JsonNode answer =
                send("PUT", "/v1/place-authorizations/" + id, id.toString(), PlaceRequest.of(question, place));
        boolean given = !answer.path("state").asText().equals("DECLINED");
        return new Authorization(
                given,
                reasons(answer),
                given ? id(answer, "checkId") : id,
                given || answer.hasNonNull("shares") ? split(answer.path("shares"), place.price()) : null);
    }

    /// Who would pay what of a price at a time to come.
    public PriceSplit quote(UUID card, PriceQuestion question) {
        JsonNode answer =
                send("POST", "/v1/cards/" + card + "/quotes", UUID.randomUUID().toString(), question);
        return split(answer, question.price().amount());
    }

    /// Refuses shares that do not add up.
    private static PriceSplit split(JsonNode answer, long price) {
        List<PriceSplit.Share> programmes = new ArrayList<>();
        for (JsonNode share : answer.path("programmes")) {
            programmes.add(new PriceSplit.Share(share.path("programme").asText(), rials(share.path("amount"))));
        }
        List<PriceSplit.Message> messages = new ArrayList<>();
        for (JsonNode message : answer.path("messages")) {
            messages.add(new PriceSplit.Message(
                    message.path("code").asText(),
                    message.path("fa").asText(),
                    message.path("ar").asText(),
                    message.path("en").asText()));
        }
        var split = new PriceSplit(
                rials(answer.path("venueShare")), programmes, rials(answer.path("holderShare")), messages);
        if (split.total() != price) {
            throw new CardServiceUnavailable(); // not an answer of card-service
        }
        return split;
    }

    private static long rials(JsonNode money) {
        return money.path("amount").asLong();
    }

    /// Counts an entry once per key and captures it once per reference: a repeat with the same key gets the first
    /// decision again, a capture for the same reference is answered to every key.
    public Redemption redeem(String idempotencyKey, RedemptionRequest entry) {
        JsonNode answer = ask("/v1/redemptions", idempotencyKey, entry);
        boolean captured = answer.path("state").asText().equals("CAPTURED");
        return new Redemption(id(answer, "id"), captured, answer.path("reason").asText(null));
    }

    /// Which card is shown, and why it would not be taken now. Uses nothing up.
    public ShownCard shown(String idempotencyKey, ShownCardQuestion question) {
        return shown(ask("/v1/card-validations", idempotencyKey, question));
    }

    /// The same, and whether it may be used for a slot. Uses nothing up.
    public ShownCard shown(String idempotencyKey, ShownEligibilityQuestion question) {
        return shown(ask("/v1/eligibility-checks/shown", idempotencyKey, question));
    }

    private static ShownCard shown(JsonNode answer) {
        return new ShownCard(answer.hasNonNull("cardId") ? id(answer, "cardId") : null, reasons(answer));
    }

    private static List<String> reasons(JsonNode answer) {
        List<String> reasons = new ArrayList<>();
        answer.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return reasons;
    }

    private JsonNode ask(String path, String idempotencyKey, Object body) {
        return send("POST", path, idempotencyKey, body);
    }

    private JsonNode send(String method, String path, String idempotencyKey, Object body) {
        try {
            HttpResponse<byte[]> answer =
                    line.send(request(method, path, idempotencyKey, json.writeValueAsBytes(body)));
            JsonNode read = json.readTree(answer.body());
            if (answer.statusCode() >= CLIENT_FAULT) {
                throw refusal(answer.statusCode(), read.path("code").asText("UNKNOWN"));
            }
            return read;
        } catch (IOException _) {
            throw new CardServiceUnavailable();
        }
    }

    private HttpRequest request(String method, String path, String idempotencyKey, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.url().resolve(path))
                .timeout(config.timeLimit())
                .header("Authorization", "Bearer " + token.getRawToken())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .method(method, BodyPublishers.ofByteArray(body));
        return traced(request).build();
    }

    private static HttpRequest.Builder traced(HttpRequest.Builder request) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            request.header(
                    "traceparent",
                    "00-%s-%s-%s"
                            .formatted(
                                    span.getTraceId(),
                                    span.getSpanId(),
                                    span.getTraceFlags().asHex()));
        }
        return request;
    }

    private static RuntimeException refusal(int status, String code) {
        boolean stillRunning = status == CONFLICT && code.equals("REQUEST_IN_PROGRESS");
        return stillRunning ? new CardServiceUnavailable() : new CardRefused(code);
    }

    private static UUID id(JsonNode answer, String field) {
        try {
            return UUID.fromString(answer.path(field).asText());
        } catch (IllegalArgumentException _) {
            throw new CardServiceUnavailable(); // not an answer of card-service
        }
    }
}
