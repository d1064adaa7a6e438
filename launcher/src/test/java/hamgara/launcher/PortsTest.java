package hamgara.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.launcher.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PortsTest {
    @Test
    void namesTheTakenPortAndWhoWantedIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.from(Map.of("HAMGARA_PORT_FORUM", Integer.toString(taken.getLocalPort())));

            assertThatThrownBy(() -> ports.mustBeFree(EnumSet.of(Part.FORUM)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken, and forum-service wants it");
        }
    }

    @Test
    void acceptsFreePorts() {
        Ports.free().mustBeFree(Set.of(Part.values()));
    }

    @Test
    void movesAllPortsByTheOffsetAndOneByItsOwnVariable() {
        Ports ports = Ports.from(Map.of("HAMGARA_PORT_OFFSET", "1000", "HAMGARA_PORT_GATEWAY", "80"));

        assertThat(ports.of(Part.CARD)).isEqualTo(9081);
        assertThat(ports.of(Part.GATEWAY)).isEqualTo(80);
    }

    @Test
    void refusesPortsThatCannotBe() {
        assertThatThrownBy(() -> Ports.from(Map.of("HAMGARA_PORT_OFFSET", "many")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("HAMGARA_PORT_OFFSET must be a number");
        assertThatThrownBy(() -> Ports.from(Map.of("HAMGARA_PORT_OFFSET", "20000")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("no port");
    }
}
