package hamgara.launcher.terminal;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Plays the platform for a terminal: signs cards and packages, and takes journals in.
final class Platform implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    final KeyPair key = Ed25519.newPair();
    final UUID terminal = UUID.randomUUID();
    final List<String> revoked = new ArrayList<>();
    final List<Map<String, Object>> purses = new ArrayList<>();
    final List<Map<String, Object>> rules = new ArrayList<>();
    final List<Map<String, Object>> closed = new ArrayList<>();
    final List<String> received = new ArrayList<>();
    Instant packageIssuedAt = Instant.parse("2026-11-23T08:00:00Z");
    boolean losesTheNextAnswer;
    private int packages;
    private final HttpServer server;

    Platform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/terminals/enrol", exchange -> answer(exchange, Map.of("id", terminal.toString())));
        server.createContext(
                "/v1/credential-keys", exchange -> answer(exchange, Map.of("keys", List.of(Map.of("x", x())))));
        server.createContext("/v1/offline-packages/current", exchange -> answer(exchange, Map.of("jws", pack())));
        server.createContext("/v1/offline-batches", this::takeIn);
        server.createContext("/token", exchange -> answer(exchange, Map.of("access_token", "token")));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The text of a card with a random handle.
    String card(Instant expires) {
        byte[] header = HexFormat.of().parseHex("a1" + "01" + "27");
        var payload = new ByteArrayOutputStream();
        payload.writeBytes(HexFormat.of().parseHex("a4041a"));
        payload.writeBytes(
                ByteBuffer.allocate(4).putInt((int) expires.getEpochSecond()).array());
        payload.writeBytes(HexFormat.of().parseHex("061a00000001" + "0750"));
        UUID handle = UUID.randomUUID();
        payload.writeBytes(ByteBuffer.allocate(16)
                .putLong(handle.getMostSignificantBits())
                .putLong(handle.getLeastSignificantBits())
                .array());
        payload.writeBytes(HexFormat.of().parseHex("3a000100006a434152442d594f555448")); // -65537: CARD-YOUTH
        byte[] signature =
                Ed25519.sign(key.getPrivate(), Cbor.array("Signature1", header, new byte[0], payload.toByteArray()));
        byte[] parts = Cbor.array(header, payload.toByteArray(), signature);
        int after = 1 + 1 + header.length;
        var message = new ByteArrayOutputStream();
        message.writeBytes(HexFormat.of().parseHex("d284"));
        message.write(parts, 1, after - 1);
        message.write(0xa0);
        message.write(parts, after, parts.length - after);
        return "HG1:" + base45(message.toByteArray());
    }

    static String digest(String card) {
        return HexFormat.of().formatHex(Ed25519.sha256(card.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String x() {
        return Ed25519.base64url(Ed25519.raw(key.getPublic().getEncoded()));
    }

    private String pack() throws IOException {
        packages++;
        byte[] content = JSON.writeValueAsBytes(Map.ofEntries(
                entry("version", packages),
                entry("issuedAt", packageIssuedAt.toString()),
                entry("terminal", terminal.toString()),
                entry("category", "SPORT"),
                entry("keys", List.of(Map.of("x", x()))),
                entry("revoked", revoked),
                entry("programmes", List.of(Map.of("code", "CARD-YOUTH", "version", 2, "entries", 3))),
                entry("rules", rules),
                entry(
                        "limits",
                        Map.of(
                                "entriesPerCard", 2,
                                "usesPerPackage", 6,
                                "rialsPerPackage", 1_000_000,
                                "skew", 120,
                                "fresh", 86_400,
                                "end", 259_200)),
                entry("purses", purses),
                entry("closed", closed)));
        String signed = Ed25519.base64url("{\"alg\":\"EdDSA\",\"typ\":\"hamgara-offline-package+json\"}"
                        .getBytes(StandardCharsets.US_ASCII))
                + "." + Ed25519.base64url(content);
        return signed + "."
                + Ed25519.base64url(Ed25519.sign(key.getPrivate(), signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private void takeIn(HttpExchange exchange) throws IOException {
        JsonNode records = JSON.readTree(exchange.getRequestBody()).path("records");
        int before = received.size();
        records.forEach(record -> {
            if (!received.contains(record.path("record").asText())) {
                received.add(record.path("record").asText());
            }
        });
        if (losesTheNextAnswer && !records.isEmpty()) {
            losesTheNextAnswer = false;
            exchange.close();
            return;
        }
        answer(
                exchange,
                Map.of(
                        "acknowledgedThrough",
                        received.size(),
                        "accepted",
                        received.size() - before,
                        "acceptedShortfall",
                        0,
                        "rejected",
                        0));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int digit = pair ? 3 : 2; digit > 0; digit--) {
                text.append(BASE45.charAt(value % BASE45.length()));
                value /= BASE45.length();
            }
        }
        return text.toString();
    }

    static byte[] bytes(String record) {
        return Base64.getUrlDecoder().decode(record);
    }
}
