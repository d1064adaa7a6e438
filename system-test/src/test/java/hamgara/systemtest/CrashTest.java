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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class CrashTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

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
    void capturesTheQuotaOnceThoughCardServiceDiesInTheMiddle() {
        int quota = 20;
        Holder holder = World.holder(quota);
        Venue venue = World.venue();
        List<Call> calls = IntStream.range(0, 60)
                .mapToObj(_ -> World.redemption(holder, venue))
                .toList();
        Queue<Answer> answered = new ConcurrentLinkedQueue<>();

        var everybody = CompletableFuture.supplyAsync(() -> Crowd.of(calls.size(), i -> {
            Answer answer = calls.get(i).insist();
            answered.add(answer);
            return answer;
        }));
        await().atMost(LONG_ENOUGH).until(() -> answered.size() >= 5);
        stack.kill(Part.CARD);
        int before = answered.size();
        stack.start(Part.CARD);
        List<Answer> answers = everybody.join();

        assertThat(before).as("answers before the kill").isLessThan(calls.size());
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().filter(answer -> answer.text("/state").equals("CAPTURED")))
                .hasSize(quota);
        assertThat(Books.owedTo(venue)).isEqualTo(quota);
        assertThat(Books.left(holder)).isZero();
        Books.mustHold();
        assertThat(RunningStack.number(Part.CARD, "select count(*) from redemption where venue_code = ?", venue.code()))
                .isEqualTo(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            Answer again = calls.get(i).insist().expect(201);
            assertThat(again.body()).isEqualTo(answers.get(i).body());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
        assertThat(Topic.wholeHistory("hamgara.card", holder.card(), 1 + quota))
                .extracting(Topic.Published::type)
                .containsOnly("hamgara.card.card-issued.v1", "hamgara.card.entry-redeemed.v1");
    }

    @Test
    void keepsWhatItAcknowledgedThoughPostgresDies() {
        int writers = 40;
        Holder holder = World.holder(1000);
        Venue venue = World.venue();
        World.hall();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

        var everybody = CompletableFuture.runAsync(() -> Crowd.of(writers, i -> {
            if (i % 2 == 0) {
                acknowledged.add("/v1/redemptions/"
                        + World.redemption(holder, venue).insist().expect(201).id());
            } else {
                acknowledged.add(
                        "/v1/proposals/" + World.proposal().insist().expect(201).id());
            }
            return i;
        }));
        await().atMost(LONG_ENOUGH).until(() -> acknowledged.size() >= 5);
        stack.kill(Part.POSTGRES);
        stack.start(Part.POSTGRES);
        everybody.join();

        assertThat(acknowledged).hasSize(writers);
        for (String path : acknowledged) {
            Call.get(path).as(venue.terminal()).insist().expect(200);
        }
        assertThat(Books.owedTo(venue)).isEqualTo(writers / 2);
        Books.mustHold();
        Topic.wholeHistory("hamgara.card", holder.card(), 1 + writers / 2);
        Topic.wholeHistories("hamgara.forum", proposals(acknowledged), 1);
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
        return RunningStack.number(service, "select count(*) from outbox where published_at is null");
    }
}
