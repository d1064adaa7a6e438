package hamgara.gateway.events;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.gateway.GatewayStack;
import hamgara.gateway.Wire;
import hamgara.kit.test.TestBroker;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class EventsTest {

    private static final String PROPOSAL = "hamgara.forum.proposal-published.v1";

    @Test
    void showsTheEventsOfASubjectInTheirOrder() {
        UUID subject = UUID.randomUUID();
        try (Listener listener = listen("", Tokens.of("citizen"))) {
            List<String> sent = new ArrayList<>();
            for (int version = 1; version <= 20; version++) {
                sent.add(Facts.publish(PROPOSAL, subject, "{\"version\":" + version + ",\"county\":\"0614\"}"));
            }

            assertThat(listener.idsUntil(sent.getLast())).containsSubsequence(sent);
            JsonObject first = listener.messages().getFirst().data();
            assertThat(first.fieldNames()).containsExactly("id", "type", "source", "subject", "time", "data");
        }
    }

    @Test
    void goesOnAfterTheLastEventIdWithoutLossOrRepeat() {
        String seen;
        String position;
        List<String> missed = new ArrayList<>();
        try (Listener listener = listen("", Tokens.of("citizen"))) {
            seen = Facts.publish(PROPOSAL, "{}");
            listener.idsUntil(seen);
            position = listener.lastId();
        }
        for (int i = 0; i < 10; i++) {
            missed.add(Facts.publish(i % 2 == 0 ? PROPOSAL : "hamgara.venue.slots-opened.v1", "{}"));
        }

        try (Listener listener = resume("", Tokens.of("citizen"), position)) {
            missed.forEach(listener::idsUntil);

            assertThat(listener.eventIds()).doesNotContain(seen).containsExactlyInAnyOrderElementsOf(missed);
            assertThat(listener.messages()).extracting(Listener.Message::event).doesNotContain("gap");
        }
    }

    @Test
    void tellsOfAGapWhenThePositionIsOlderThanWhatIsKept() {
        String old;
        try (Listener listener = listen("", Tokens.of("citizen"))) {
            old = listener.lastId();
        }
        String last = "";
        for (int i = 0; i < 250; i++) {
            last = Facts.publish(PROPOSAL, "{}");
        }
        try (Listener listener = listen("", Tokens.of("citizen"))) {
            listener.idsUntil(Facts.publish(PROPOSAL, "{}"));
        }

        try (Listener listener = resume("", Tokens.of("citizen"), old)) {
            assertThat(listener.idsUntil(last)).hasSizeLessThanOrEqualTo(180);
            assertThat(listener.messages().getFirst().event()).isEqualTo("gap");
            assertThat(listener.messages().getFirst().data().getString("code")).isEqualTo("EVENTS_LOST");
        }
    }

    @Test
    void tellsOfAGapWhenThePositionIsOfOtherTopics() {
        String foreign = new Position(new int[] {1, 2, 3}, new long[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}).encode();

        try (Listener listener = resume("", Tokens.of("citizen"), foreign)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !listener.messages().isEmpty());
            assertThat(listener.messages().getFirst().event()).isEqualTo("gap");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "17", "AQ", "////", "AQMAAAABAwEBAQ=="})
    void refusesAPositionThatNobodyGaveOut(String position) {
        given().header("Authorization", Tokens.of("citizen").bearer())
                .header("Last-Event-ID", position)
                .get("/v1/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_EVENT_POSITION"));
    }

    @Test
    void stepsOverWhatIsNoEvent() {
        try (Listener listener = listen("", Tokens.of("citizen"))) {
            Facts.publishGarbage("hamgara.forum");

            listener.idsUntil(Facts.publish(PROPOSAL, "{}"));
        }
    }

    @Test
    void movesAQuietReaderOn() {
        try (Listener listener = listen("?types=hamgara.forum.hall-opened.v1", Tokens.of("citizen"))) {
            String before = listener.lastId();
            Facts.publish(PROPOSAL, "{}");

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !listener.lastId().equals(before));
            assertThat(listener.messages()).isEmpty();
        }
    }

    @Test
    void endsWithTheToken() {
        long soon = System.currentTimeMillis() / 1_000 + 10;
        try (Listener listener = listen("", Tokens.of("citizen").claim("exp", soon))) {
            await().atMost(Duration.ofSeconds(60)).until(listener::isOver);
        }
    }

    @Test
    void boundsTheNumberOfReaders() throws IOException {
        String bearer = Tokens.of("citizen").bearer();
        List<InputStream> open = new ArrayList<>();

        HttpResponse<InputStream> answer = Listener.request("", "Authorization", bearer);
        while (answer.statusCode() == 200 && open.size() <= 12) {
            open.add(answer.body());
            answer = Listener.request("", "Authorization", bearer);
        }

        assertThat(open).hasSizeLessThanOrEqualTo(12);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(new String(answer.body().readAllBytes(), UTF_8)).contains("TOO_MANY_READERS");
        for (InputStream stream : open) {
            stream.close();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Listener.request("", "Authorization", bearer).statusCode() == 200);
    }

    @Test
    void cutsOffAReaderThatTakesNothing() throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Wire.port()));
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "GET /v1/events HTTP/1.1",
                                    "Host: g",
                                    "Authorization: " + Tokens.of("citizen").bearer(),
                                    "",
                                    "")
                            .getBytes(UTF_8));
            socket.setSoTimeout(20_000);
            assertThat(socket.getInputStream().readNBytes(12)).asString(UTF_8).endsWith("200");

            String text = "x".repeat(60_000);
            for (int i = 0; i < 170; i++) {
                Facts.publish(PROPOSAL, "{\"text\":\"" + text + "\"}");
            }

            try (Listener fast = listen("", Tokens.of("citizen"))) {
                fast.idsUntil(Facts.publish(PROPOSAL, "{}"));
            }
            await().pollDelay(2, TimeUnit.SECONDS)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> isCut(socket));
        }
    }

    @Test
    void outlivesABrokerThatGoesAway() {
        String position;
        String before;
        try (Listener listener = listen("", Tokens.of("citizen"))) {
            position = listener.lastId();
            before = Facts.publish(PROPOSAL, "{}");
            listener.idsUntil(before);

            TestBroker.shared().stop();
            try {
                int beats = listener.beats();
                try (Listener resumed = resume("", Tokens.of("citizen"), position)) {
                    assertThat(resumed.idsUntil(before)).contains(before);
                }
                await().atMost(Duration.ofSeconds(60)).until(() -> listener.beats() > beats + 3);
                given().get("/q/health/ready").then().statusCode(200);
                assertThat(listener.isOver()).isFalse();
            } finally {
                TestBroker.shared().start();
            }

            String after = Facts.publish(PROPOSAL, "{}");
            assertThat(listener.idsUntil(after)).containsOnlyOnce(before, after);
            assertThat(listener.messages()).extracting(Listener.Message::event).doesNotContain("gap");
        }
    }

    private static boolean isCut(Socket socket) {
        try {
            socket.getOutputStream().write(" ".getBytes(UTF_8));
            socket.getOutputStream().flush();
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static Listener listen(String query, Tokens token) {
        return Listener.open(query, "Authorization", token.bearer());
    }

    private static Listener resume(String query, Tokens token, String position) {
        return Listener.open(query, "Authorization", token.bearer(), "Last-Event-ID", position);
    }
}
