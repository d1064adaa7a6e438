package hamgara.card.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.ids.Ids;
import hamgara.kit.test.TestStack;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ChangesTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /// What another instance of the service would have.
    private Changes elsewhere;

    @BeforeEach
    void anotherInstance() {
        elsewhere = new Changes(database, json);
        elsewhere.start(new StartupEvent());
        await().atMost(Duration.ofSeconds(60)).until(() -> elsewhere.nothingSince(System.nanoTime(), Ids.next()));
    }

    @AfterEach
    void stop() {
        elsewhere.stop(new ShutdownEvent());
    }

    @Test
    void hearsOfAChangeCommittedElsewhere() throws SQLException {
        UUID card = Ids.next();
        UUID other = Ids.next();
        long readAt = System.nanoTime();

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_notify('admission', '" + card + "')");
            assertThat(elsewhere.nothingSince(readAt, card)).isTrue();
            connection.commit();
        }

        await().atMost(LONG_ENOUGH).until(() -> !elsewhere.nothingSince(readAt, card));
        assertThat(elsewhere.nothingSince(readAt, other)).isTrue();
        assertThat(elsewhere.nothingSince(System.nanoTime(), card)).isTrue();
    }

    @Test
    void forgetsAtOnceWhatWasReadBeforeAChangeHere() {
        UUID card = Ids.next();
        long readAt = System.nanoTime();
        elsewhere.changed(card);
        assertThat(elsewhere.nothingSince(readAt, Ids.next(), card)).isFalse();
    }

    @Test
    void trustsNothingThatWasReadBeforeItListened() {
        long early = System.nanoTime() - Duration.ofHours(1).toNanos();
        assertThat(elsewhere.nothingSince(early, Ids.next())).isFalse();
        assertThat(new Changes(database, json).nothingSince(System.nanoTime(), Ids.next()))
                .isFalse();
    }

    @Test
    void forgetsVenuesWhenOneOfThemChanges() throws SQLException {
        long readAt = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("update venue set event_version = event_version where false");
        }
        await().atMost(LONG_ENOUGH).until(() -> !elsewhere.noVenueSince(readAt));
    }
}
