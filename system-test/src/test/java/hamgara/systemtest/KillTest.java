package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kills card-service under load, three times or as often as `-Dhamgara.kills` says.
@ExtendWith(RunningStack.class)
class KillTest {

    private static final int KILLS = Integer.getInteger("hamgara.kills", 3);
    private static final int WORKERS = 16;
    private static final int BETWEEN_KILLS = 40;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final Stack stack = RunningStack.stack();

    /// What a terminal knows when it has its answer.
    private record Acknowledged(Call call, Answer answer) {}

    @Test
    void keepsItsBooksAndItsAnswersHoweverOftenItIsKilled() {
        List<Holder> holders =
                IntStream.range(0, 6).mapToObj(_ -> World.holder(1000)).toList();
        Venue venue = World.venue();
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        var over = new AtomicBoolean();

        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> Crowd.of(WORKERS, worker -> {
            for (int i = 0; !over.get(); i++) {
                Call call = World.redemption(holders.get((worker + i) % holders.size()), venue);
                acknowledged.add(new Acknowledged(call, call.insist().expect(201)));
            }
            return worker;
        }));
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = acknowledged.size() + BETWEEN_KILLS;
            await().atMost(LONG_ENOUGH).until(() -> acknowledged.size() >= enough || load.isDone());
            assertThat(load).as("the load after %d kills", kill).isNotDone();
            stack.kill(Part.CARD);
            Books.mustHold();
            stack.start(Part.CARD);
        }
        over.set(true);
        load.join();

        Books.mustHold();
        long captured = acknowledged.stream()
                .filter(one -> one.answer().text("/state").equals("CAPTURED"))
                .count();
        assertThat(Books.owedTo(venue)).isEqualTo(captured);
        assertThat(RunningStack.number(Part.CARD, "select count(*) from redemption where venue_code = ?", venue.code()))
                .isEqualTo(acknowledged.size());
        assertThat(RunningStack.number(Part.CARD, """
                        select count(*) from (select subject from outbox
                            group by subject having max(version) <> count(*) or min(version) <> 1) gaps""")).isZero();
        for (Acknowledged one : acknowledged) {
            Answer again = one.call().insist().expect(201);
            assertThat(again.body()).isEqualTo(one.answer().body());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
    }
}
