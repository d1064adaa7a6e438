package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StaleTerminalTest {

    /// The job looks every second in tests.
    @Test
    void isToldOnceForEachPackageThatEnds() {
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        long first = terminal.packageVersion;

        TestClock.ahead(Duration.ofHours(73), () -> {
            await().atMost(Duration.ofSeconds(60)).until(() -> stale(terminal).size() == 1);
            terminal.fetch();
        });
        assertThat(stale(terminal).getFirst().data().path("venue").asText()).isEqualTo(terminal.venue);
        assertThat(terminal.packageVersion).isGreaterThan(first);
        TestClock.ahead(
                Duration.ofHours(150),
                () -> await().atMost(Duration.ofSeconds(60))
                        .until(() -> stale(terminal).size() == 2));

        assertThat(Db.number("""
                        select count(*) from offline_package p join offline_package_ended e on e.version = p.version
                        where p.terminal_id = ?""", terminal.id)).isEqualTo(2);
    }

    private static List<PublishedEvent> stale(OfflineTerminal terminal) {
        return PublishedEvents.on("hamgara.card").ofSubject(terminal.id).stream()
                .filter(event -> event.type().equals("hamgara.card.terminal-stale.v1"))
                .toList();
    }
}
