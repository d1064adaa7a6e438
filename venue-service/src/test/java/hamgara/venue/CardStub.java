package hamgara.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Stands in for card-service. How a card behaves, and what was asked about it, goes through `/stub/{cardId}`,
/// because the tests live in another class loader.
public class CardStub implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> behaviours = new ConcurrentHashMap<>();
    private final Map<String, ArrayNode> asked = new ConcurrentHashMap<>();
    private final Map<String, Answered> answersByKey = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> capturesByBooking = new ConcurrentHashMap<>();

    private final Map<String, String> firstEntries = new ConcurrentHashMap<>();

    /// A request and what it was answered.
    private record Answered(JsonNode request, JsonNode decision) {}

    @Override
    public Map<String, String> start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/stub/", this::control);
            server.createContext("/v1/eligibility-checks", exchange -> ask(exchange, "cardId"));
            server.createContext("/v1/place-authorizations/", this::keep);
            server.createContext("/v1/cards/", this::quote);
            server.createContext("/v1/eligibility-checks/shown", this::look);
            server.createContext("/v1/card-validations", this::look);
            server.createContext("/v1/redemptions", exchange -> ask(exchange, "expectedCardId"));
            server.start();
            return Map.of(
                    "hamgara.card.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // ends with the test run
    }

    /// PUT sets the behaviour of a card, GET lists what was asked about it and captured of it.
    private void control(HttpExchange exchange) throws IOException {
        String card = exchange.getRequestURI().getPath().substring("/stub/".length());
        if (exchange.getRequestMethod().equals("PUT")) {
            behaviours.put(card, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            synchronized (behaviours) {
                behaviours.notifyAll();
            }
            answer(exchange, 200, JSON.createObjectNode());
        } else {
            ObjectNode known = JSON.createObjectNode();
            known.set("asked", asked.getOrDefault(card, JSON.createArrayNode()));
            ArrayNode captured = known.putArray("captured");
            capturesByBooking.values().stream()
                    .filter(capture -> capture.path("cardId").asText().equals(card))
                    .forEach(captured::add);
            answer(exchange, 200, known);
        }
    }

    private void ask(HttpExchange exchange, String cardField) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String card = body.path(cardField).asText();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        remember(exchange, card, key, body);

        awaitBehaviour(card);
        String behaviour = behaviours.getOrDefault(card, "fine");
        if (behaviour.equals("away")) {
            answer(exchange, 503, JSON.createObjectNode());
            return;
        }
        if (behaviour.equals("unknown")) {
            answer(exchange, 404, JSON.createObjectNode().put("code", "CARD_NOT_FOUND"));
            return;
        }
        String caller = exchange.getRequestHeaders().getFirst("Authorization");
        Answered first =
                answersByKey.computeIfAbsent(caller + key, _ -> new Answered(body, decisionOn(body, behaviour)));
        if (!first.request().equals(body)) {
            answer(exchange, 422, JSON.createObjectNode().put("code", "IDEMPOTENCY_KEY_REUSED"));
            return;
        }
        if (behaviour.equals("lose-answer")) {
            exchange.close();
            return;
        }
        answer(exchange, 201, first.decision());
    }

    /// Keeps one entry for an id, for ever; a decline keeps nothing. `wait` answers once the behaviour is another.
    private void keep(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String card = body.path("cardId").asText();
        remember(exchange, card, id, body);
        awaitBehaviour(card);
        String behaviour = admitted(body, behaviours.getOrDefault(card, "fine"));
        if (behaviour.equals("away")) {
            answer(exchange, 503, JSON.createObjectNode());
            return;
        }
        if (behaviour.equals("unknown")) {
            answer(exchange, 404, JSON.createObjectNode().put("code", "CARD_NOT_FOUND"));
            return;
        }
        if (behaviour.equals("one-entry") && !id.equals(firstEntries.computeIfAbsent(card, _ -> id))) {
            behaviour = "no:QUOTA_EXHAUSTED";
        }
        if (behaviour.startsWith("no:")) {
            ObjectNode declined = JSON.createObjectNode().put("state", "DECLINED");
            declined.putArray("reasons").add(behaviour.substring(3));
            answer(exchange, 201, declined);
            return;
        }
        ObjectNode given = JSON.createObjectNode().put("state", "AUTHORIZED");
        given.put("checkId", UUID.randomUUID().toString()).putArray("reasons");
        if (body.hasNonNull("price")) {
            ObjectNode shares = split(body.path("price").path("amount").asLong(), behaviour);
            JsonNode told = body.path("holderShareAtMost").path("amount");
            if (told.isNumber() && shares.path("holderShare").path("amount").asLong() > told.asLong()) {
                ObjectNode declined = JSON.createObjectNode().put("state", "DECLINED");
                declined.putArray("reasons").add("INSUFFICIENT_ALLOWANCE");
                answer(exchange, 201, declined.set("shares", shares));
                return;
            }
            given.set("shares", shares);
        }
        ObjectNode question = body.deepCopy();
        question.remove("holderShareAtMost");
        Answered first = answersByKey.computeIfAbsent(id, _ -> new Answered(question, given));
        if (!first.request().equals(question)) {
            answer(exchange, 422, JSON.createObjectNode().put("code", "PLACE_ID_REUSED"));
        } else if (behaviour.equals("lose-answer")) {
            exchange.close();
        } else {
            answer(exchange, 201, first.decision());
        }
    }

    /// As [#split] has it, with reasons.
    private void quote(HttpExchange exchange) throws IOException {
        String card = exchange.getRequestURI().getPath().split("/", -1)[3];
        if (exchange.getRequestMethod().equals("HEAD")) {
            lookFor(exchange, card);
            return;
        }
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        remember(exchange, card, "quote", body);
        String behaviour = behaviours.getOrDefault(card, "fine");
        if (behaviour.equals("away")) {
            answer(exchange, 503, JSON.createObjectNode());
            return;
        }
        long price = body.path("price").path("amount").asLong();
        ObjectNode answer = split(price, behaviour);
        ArrayNode messages = answer.putArray("messages");
        if (behaviour.startsWith("no:")) {
            String code = behaviour.substring(3);
            messages.addObject()
                    .put("code", code)
                    .put("fa", "نه")
                    .put("ar", "لا")
                    .put("en", "no");
        }
        answer(exchange, 201, answer);
    }

    /// The venue gives a tenth, a programme pays half, and nothing of a card that is `spent`; of a card that is
    /// declined the holder pays all. `skewed` adds up to something else.
    private static ObjectNode split(long price, String behaviour) {
        boolean no = behaviour.startsWith("no:");
        long venue = no ? 0 : price / 10;
        long programme = no || behaviour.equals("spent") ? 0 : price / 2;
        ObjectNode shares = JSON.createObjectNode();
        shares.putObject("venueShare").put("amount", venue);
        ArrayNode programmes = shares.putArray("programmes");
        if (programme > 0) {
            programmes
                    .addObject()
                    .put("programme", "CARD-YOUTH")
                    .putObject("amount")
                    .put("amount", programme);
        }
        long holder = price - venue - programme;
        shares.putObject("holderShare").put("amount", behaviour.equals("skewed") ? holder + 1 : holder);
        return shares;
    }

    /// Whose card it is: nobody's who asks when it is `unknown`.
    private void lookFor(HttpExchange exchange, String card) throws IOException {
        String behaviour = behaviours.getOrDefault(card, "fine");
        int status = behaviour.equals("away") ? 503 : behaviour.equals("unknown") ? 404 : 200;
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitBehaviour(String card) {
        synchronized (behaviours) {
            while (behaviours.getOrDefault(card, "fine").equals("wait")) {
                try {
                    behaviours.wait();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /// Which card is shown: its id stands behind `HG1:`.
    private void look(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String card = body.path("credential").asText().substring("HG1:".length());
        remember(exchange, card, exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
        String behaviour = behaviours.getOrDefault(card, "fine");
        if (behaviour.equals("away")) {
            answer(exchange, 503, JSON.createObjectNode());
            return;
        }
        ObjectNode known = JSON.createObjectNode();
        ArrayNode reasons = known.putArray("reasons");
        if (behaviour.startsWith("no:")) {
            reasons.add(behaviour.substring(3));
        }
        answer(exchange, 200, behaviour.equals("unknown") ? known : known.put("cardId", card));
    }

    private void remember(HttpExchange exchange, String card, String key, JsonNode body) {
        ObjectNode request = JSON.createObjectNode();
        request.put("path", exchange.getHttpContext().getPath()).put("key", key).set("body", body);
        exchange.getRequestHeaders()
                .forEach((name, values) -> request.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        asked.computeIfAbsent(card, _ -> JSON.createArrayNode());
        synchronized (this) {
            asked.get(card).add(request);
        }
    }

    /// Captured once for a reference of a venue, whoever asks and by whatever key; a decline may be asked about
    /// again.
    private ObjectNode decisionOn(JsonNode body, String behaviour) {
        if (!body.has("reference")) {
            return decision(admitted(body, behaviour));
        }
        String booking =
                body.path("venueCode").asText() + " " + body.path("reference").asText();
        if (behaviour.startsWith("no:")) {
            ObjectNode earlier = capturesByBooking.get(booking);
            return earlier == null ? decision(behaviour) : earlier;
        }
        return capturesByBooking.computeIfAbsent(
                booking,
                _ -> decision(behaviour)
                        .put("cardId", body.path("expectedCardId").asText()));
    }

    /// A refusal in the stead of `only:` where the question is about time for others.
    private static String admitted(JsonNode body, String behaviour) {
        boolean forOthers = behaviour.startsWith("only:")
                && !List.of(behaviour.substring(5).split(" ", -1))
                        .contains(body.path("audience").asText());
        return forOthers ? "no:AUDIENCE_NOT_ALLOWED" : behaviour;
    }

    private static ObjectNode decision(String behaviour) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("checkId", UUID.randomUUID().toString());
        answer.put("id", UUID.randomUUID().toString());
        boolean no = behaviour.startsWith("no:");
        answer.put("eligible", !no).put("state", no ? "DECLINED" : "CAPTURED");
        if (no) {
            answer.put("reason", behaviour.substring(3)).putArray("reasons").add(behaviour.substring(3));
        } else {
            answer.putArray("reasons");
        }
        return answer;
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = bytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
