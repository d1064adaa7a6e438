package hamgara.gateway;

import hamgara.kit.test.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Kafka, an identity provider and three services for the gateway under test, all on free ports.
public class GatewayStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return settings(TestBroker.shared().servers());
    }

    static Map<String, String> settings(String kafka) {
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.oidc.auth-server-url", IssuerRelay.shared().url()),
                Map.entry("quarkus.oidc.token.issuer", IssuerRelay.issuer()),
                Map.entry("kafka.bootstrap.servers", kafka),
                Map.entry("hamgara.origins.card", StubOrigin.of(Origin.CARD).url()),
                Map.entry("hamgara.origins.forum", StubOrigin.of(Origin.FORUM).url()),
                Map.entry("hamgara.origins.venue", StubOrigin.of(Origin.VENUE).url()),
                Map.entry("hamgara.gateway.max-body", "64K"),
                Map.entry("hamgara.gateway.origin.silence", "1s"),
                Map.entry("hamgara.gateway.events.kept", "180"),
                Map.entry("hamgara.gateway.events.max-readers", "12"),
                Map.entry("hamgara.gateway.live.max-viewers", "205"),
                Map.entry("hamgara.gateway.live.heartbeat", "200ms"),
                Map.entry("hamgara.gateway.events.heartbeat", "200ms"),
                Map.entry("hamgara.gateway.events.stall", "1s"),
                Map.entry("hamgara.gateway.events.look-around", "1s"));
    }

    @Override
    public void stop() {
        // everything here is shared by the test classes of this run and ends with it
    }
}
