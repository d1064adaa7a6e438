package hamgara.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.kit.test.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Callers go away at any moment, those with weak phones all the time; nobody else may notice.
@QuarkusTest
@WithTestResource(LeavingCallerTest.FewConnections.class)
class LeavingCallerTest {

    private static final int LEAVING = 16;
    private static final int STAYING = 24;

    /// For all at once: how many of those leaving still hold one depends on what the kernel buffers for them.
    private static final int CONNECTIONS = LEAVING + STAYING;

    private final StubOrigin origin = StubOrigin.of(Origin.CARD);

    @AfterEach
    void answerWhoeverAFailedTestLeft() {
        origin.answerThoseWaiting();
    }

    @RepeatedTest(3)
    void failsNobodyElseWhenCallersLeaveWithoutTakingTheirAnswers() throws Exception {
        List<Socket> leaving = ask(LEAVING, "/v1/cards/large");
        for (Socket caller : leaving) {
            assertThat(caller.getInputStream().read()).isEqualTo('H');
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = statuses(callers, "/v1/cards/held");
            await().atMost(Duration.ofSeconds(60)).until(() -> origin.waiting() == STAYING);

            leave(leaving);
            letTheGatewayCatchUp(callers);
            origin.answerThoseWaiting();

            assertThat(waiting).allSatisfy(status -> assertThat(status.get()).isEqualTo(200));
        }
    }

    @RepeatedTest(20)
    void failsNobodyElseWhenCallersLeaveJustAsTheirAnswersCome() throws Exception {
        List<Socket> leaving = ask(LEAVING, "/v1/cards/held");
        await().atMost(Duration.ofSeconds(60)).until(() -> origin.waiting() == LEAVING);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            origin.answerThoseWaiting();
            leave(leaving);
            List<Future<Integer>> staying = statuses(callers, "/v1/cards");

            assertThat(staying).allSatisfy(status -> assertThat(status.get()).isEqualTo(200));
        }
    }

    @Test
    void failsNobodyElseWhenCallersLeaveWhileTheyWaitForAConnection() throws Exception {
        List<Socket> connected = ask(CONNECTIONS, "/v1/cards/held");
        await().atMost(Duration.ofSeconds(60)).until(() -> origin.waiting() == CONNECTIONS);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Socket> leaving = ask(CONNECTIONS, "/v1/cards");
            letTheGatewayCatchUp(callers);
            leave(leaving);
            letTheGatewayCatchUp(callers);
            origin.answerThoseWaiting();
            List<Future<Integer>> staying = statuses(callers, "/v1/cards");

            assertThat(staying).allSatisfy(status -> assertThat(status.get()).isEqualTo(200));
        }
        leave(connected);
    }

    /// Comes by on every thread of the gateway, after all that came before.
    private static void letTheGatewayCatchUp(ExecutorService callers) {
        assertThat(statuses(callers, "/"))
                .allSatisfy(status -> assertThat(status.get()).isEqualTo(200));
    }

    private static List<Socket> ask(int callers, String path) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: gateway.test\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        var asking = new ArrayList<Socket>();
        for (int i = 0; i < callers; i++) {
            var caller = new Socket();
            caller.setReceiveBufferSize(4 * 1024);
            caller.setSoLinger(true, 0);
            caller.setSoTimeout(60_000);
            caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Wire.port()));
            caller.getOutputStream().write(request);
            asking.add(caller);
        }
        return asking;
    }

    private static void leave(List<Socket> callers) throws IOException {
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private static List<Future<Integer>> statuses(ExecutorService callers, String path) {
        return Stream.generate(() -> callers.submit(() -> Wire.status(Wire.get(path))))
                .limit(STAYING)
                .toList();
    }

    /// Few enough to be all taken, and an origin that may take its time.
    public static class FewConnections implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            var settings =
                    new HashMap<>(GatewayStack.settings(TestBroker.shared().servers()));
            settings.put("hamgara.gateway.origin.max-connections", Integer.toString(CONNECTIONS));
            settings.put("hamgara.gateway.origin.silence", "120s");
            return settings;
        }

        @Override
        public void stop() {
            // everything here is shared by the test classes of this run and ends with it
        }
    }
}
