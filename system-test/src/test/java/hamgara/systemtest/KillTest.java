package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kills card-service under load, as often as `-Dhamgara.kills` says; the profile `kill` says twenty. [CrashTest] does
/// so
/// once and runs always.
@EnabledIfSystemProperty(named = "hamgara.kills", matches = "[1-9]\\d*")
@ExtendWith(RunningStack.class)
class KillTest {

    private static final int KILLS = Integer.getInteger("hamgara.kills", 0);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final int MANY = 40;
    private static final int FEW = 4;
    private static final int OPEN_AT_ONCE = 3;

    private final Stack stack = RunningStack.stack();

    /// When the process dies.
    private enum Phase {
        /// In the midst of work, while several transactions are open.
        IN_TRANSACTIONS,
        /// Just back again, while everybody repeats what was not answered.
        JUST_BACK,
        /// After a while of quiet work.
        AT_WORK;

        static Phase of(int kill) {
            return values()[kill % values().length];
        }
    }

    @Test
    void keepsItsBooksAndItsAnswersHoweverOftenItIsKilled() {
        try (var load = new CounterLoad()) {
            CompletableFuture<Void> running = CompletableFuture.runAsync(load);
            for (int kill = 0; kill < KILLS; kill++) {
                Phase phase = Phase.of(kill);
                awaitAnswers(load, running, phase == Phase.JUST_BACK ? FEW : MANY);
                if (phase == Phase.IN_TRANSACTIONS) {
                    await().pollInterval(Duration.ofMillis(1))
                            .atMost(LONG_ENOUGH)
                            .until(() -> openTransactions() >= OPEN_AT_ONCE || running.isDone());
                }
                assertThat(running).as("the load after %d kills", kill).isNotDone();
                stack.kill(Part.CARD);
                Books.mustHold();
                stack.start(Part.CARD);
                Books.mustHold();
            }
            awaitAnswers(load, running, MANY);
            load.end();
            running.join();

            Books.mustHold();
            load.mustBeBooked();
            load.mustBeReadableAgain();
        }
        Call.get("/v1/ledger/proof").as(Tokens.of("auditor")).expect(200).has("/holds", true);
        assertThat(RunningStack.number(Part.CARD, """
                        select count(*) from (select subject from outbox
                            group by subject having max(version) <> count(*) or min(version) <> 1) gaps""")).isZero();
    }

    private static void awaitAnswers(CounterLoad load, CompletableFuture<Void> running, int more) {
        int enough = load.answers() + more;
        await().pollInterval(Duration.ofMillis(5))
                .atMost(LONG_ENOUGH)
                .until(() -> load.answers() >= enough || running.isDone());
    }

    private static long openTransactions() {
        return RunningStack.number(Part.CARD, """
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
                    and backend_xid is not null""");
    }
}
