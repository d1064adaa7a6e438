package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class CrashTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int WORKERS = 8;
    private static final int SOME = 10;

    private final Stack stack = RunningStack.stack();

    @Test
    void losesNoEventOfServicesThatDieBetweenCommitAndPublish() {
        Holder holder = World.holder(3);
        Venue venue = World.venue();
        String facility = World.facility(venue, 5);
        String openingSet = World.openingSet(facility, 5);
        String proposal = World.proposal().expect(201).id();

        stack.stop(Part.KAFKA);
        for (int i = 0; i < 4; i++) {
            change(holder, "suspend", Map.of("cause", "HOLDER_LOST"));
            change(holder, "resume", Map.of());
            World.slotsOf(openingSet, i + 1).expect(201);
            World.support(proposal).expect(200);
        }
        for (Part service : List.of(Part.CARD, Part.VENUE, Part.FORUM)) {
            assertThat(unpublished(service)).as("waiting in %s", service).isPositive();
            stack.kill(service);
        }
        stack.start();

        assertThat(Topic.wholeHistory("hamgara.card", holder.card(), 9))
                .extracting(Topic.Published::type)
                .startsWith("hamgara.card.card-issued.v1", "hamgara.card.card-suspended.v1")
                .endsWith("hamgara.card.card-suspended.v1", "hamgara.card.card-resumed.v1");
        assertThat(Topic.wholeHistory("hamgara.venue", facility, 5))
                .extracting(Topic.Published::type)
                .startsWith("hamgara.venue.facility-opened.v1", "hamgara.venue.slots-opened.v1");
        assertThat(Topic.wholeHistory("hamgara.forum", proposal, 5))
                .extracting(Topic.Published::type)
                .startsWith("hamgara.forum.proposal-published.v1", "hamgara.forum.proposal-supported.v1");
        for (Part service : List.of(Part.CARD, Part.VENUE, Part.FORUM)) {
            await().atMost(LONG_ENOUGH).until(() -> unpublished(service) == 0);
        }
    }

    @Test
    void capturesTheQuotaOnceThoughCardServiceDiesInTheMiddle() throws InterruptedException {
        int quota = 30;
        Holder holder = World.holder(quota);
        Venue venue = World.venue();
        List<Call> calls = IntStream.range(0, WORKERS * 12)
                .mapToObj(_ -> World.redemption(holder, venue))
                .toList();
        Answer[] answers = new Answer[calls.size()];
        var some = new CountDownLatch(SOME);

        CompletableFuture<Void> everybody = work(calls.size(), i -> {
            answers[i] = calls.get(i).insist();
            some.countDown();
        });
        some.await();
        stack.kill(Part.CARD);
        long inTime = Stream.of(answers).filter(Objects::nonNull).count();
        stack.start(Part.CARD);
        everybody.join();

        assertThat(inTime).as("answers before the kill").isLessThan(calls.size());
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(Stream.of(answers).filter(answer -> answer.text("/state").equals("CAPTURED")))
                .hasSize(quota);
        assertThat(Books.owedTo(venue)).isEqualTo(quota);
        assertThat(Books.left(holder)).isZero();
        Books.mustHold();
        assertThat(RunningStack.number(Part.CARD, "select count(*) from redemption where venue_code = ?", venue.code()))
                .isEqualTo(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            Answer again = calls.get(i).insist().expect(201);
            assertThat(again.body()).isEqualTo(answers[i].body());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
        assertThat(Topic.wholeHistory("hamgara.card", holder.card(), 1 + quota))
                .extracting(Topic.Published::type)
                .containsOnly("hamgara.card.card-issued.v1", "hamgara.card.entry-redeemed.v1");
    }

    @Test
    void keepsWhatItAcknowledgedThoughPostgresDies() throws InterruptedException {
        int writes = WORKERS * 8;
        Holder holder = World.holder(1000);
        Venue venue = World.venue();
        World.hall();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        var some = new CountDownLatch(SOME);

        CompletableFuture<Void> everybody = work(writes, i -> {
            boolean even = i % 2 == 0;
            Call call = even ? World.redemption(holder, venue) : World.proposal();
            String id = call.insist().expect(201).id();
            acknowledged.add((even ? "/v1/redemptions/" : "/v1/proposals/") + id);
            some.countDown();
        });
        some.await();
        stack.kill(Part.POSTGRES);
        int inTime = acknowledged.size();
        stack.start(Part.POSTGRES);
        everybody.join();

        assertThat(inTime).as("answers before the kill").isLessThan(writes);
        assertThat(acknowledged).hasSize(writes);
        for (String path : acknowledged) {
            Call.get(path).as(venue.terminal()).insist().expect(200);
        }
        assertThat(Books.owedTo(venue)).isEqualTo(writes / 2);
        Books.mustHold();
        Topic.wholeHistory("hamgara.card", holder.card(), 1 + writes / 2);
        Topic.wholeHistories("hamgara.forum", proposals(acknowledged), 1);
    }

    /// Does the pieces of work beside each other, by workers that each do one after the other.
    private static CompletableFuture<Void> work(int pieces, IntConsumer piece) {
        return CompletableFuture.runAsync(() -> Crowd.of(WORKERS, worker -> {
            for (int i = worker; i < pieces; i += WORKERS) {
                piece.accept(i);
            }
            return worker;
        }));
    }

    private static List<String> proposals(Queue<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith("/v1/proposals/"))
                .map(path -> path.substring("/v1/proposals/".length()))
                .toList();
    }

    private static void change(Holder holder, String verb, Map<String, ?> body) {
        Call call = Call.post("/v1/cards/" + holder.card() + "/" + verb).as(holder.bearer());
        (body.isEmpty() ? call : call.json(body)).expect(200);
    }

    private static long unpublished(Part service) {
        return RunningStack.number(service, "select count(*) from outbox_unsent");
    }
}
