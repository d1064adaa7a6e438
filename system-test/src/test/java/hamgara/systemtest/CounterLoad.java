package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.launcher.Part;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Everything that a busy counter does at once: entries, holds with parts captured, refunded and let go, and terminals
/// that hand in what they took without a network. Nobody gives up before there is an answer.
final class CounterLoad implements Runnable, AutoCloseable {

    private static final int WORKERS = 16;
    private static final int HOLDERS = 12;
    private static final long RIALS = 1_000_000_000;
    private static final long PRICE = 300_000;
    private static final long CAPTURED = 200_000;
    private static final long REFUNDED = 50_000;

    private final Venue venue = World.venue();
    private final List<Holder> holders =
            IntStream.range(0, HOLDERS).mapToObj(_ -> World.payer(1000, RIALS)).toList();
    private final List<OfflineWorker> terminals =
            IntStream.range(0, 4).mapToObj(_ -> new OfflineWorker(venue)).toList();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger redeemed = new AtomicInteger();
    private final AtomicInteger paid = new AtomicInteger();
    private volatile boolean over;

    /// What a terminal knows when it has its answer.
    private record Acknowledged(Call call, Answer answer) {}

    @Override
    public void run() {
        Crowd.of(WORKERS, worker -> {
            for (int turn = worker; !over; turn++) {
                Holder holder = holders.get(turn % holders.size());
                switch (turn % 4) {
                    case 0, 1 -> redeem(holder);
                    case 2 -> pay(holder);
                    default -> letGo(holder);
                }
                if (worker < terminals.size()) {
                    terminals.get(worker).takeAndHandIn();
                }
            }
            return worker;
        });
    }

    void end() {
        over = true;
    }

    int answers() {
        return acknowledged.size();
    }

    /// Each answer is in the books once, and nothing else is.
    void mustBeBooked() {
        int offline = terminals.stream().mapToInt(OfflineWorker::taken).sum();
        assertThat(offline).as("taken without a network").isPositive();
        assertThat(owed("unit <> 'IRR'")).isEqualTo(redeemed.get() + paid.get() + offline);
        assertThat(owed("unit = 'IRR'")).isEqualTo(paid.get() * (CAPTURED - REFUNDED));
        assertThat(RunningStack.number(Part.CARD, "select count(*) from redemption where venue_code = ?", venue.code()))
                .isEqualTo(redeemed.get() + offline);
        assertThat(RunningStack.number(
                        Part.CARD, "select count(*) from offline_outcome where venue_code = ?", venue.code()))
                .isEqualTo(offline);
        assertThat(RunningStack.number(Part.CARD, """
                        select count(*) from pocket p join card c on c.enrolment_id = p.enrolment_id
                        join redemption r on r.card_id = c.id
                        where r.venue_code = ? and p.held <> 0""", venue.code())).isZero();
    }

    /// Whoever asks again gets the first answer, byte for byte.
    void mustBeReadableAgain() {
        for (Acknowledged one : acknowledged) {
            Answer again = one.call().insist().expect(one.answer().status());
            assertThat(again.body()).as(again.toString()).isEqualTo(one.answer().body());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
        terminals.forEach(OfflineWorker::mustBeAcknowledged);
    }

    @Override
    public void close() {
        over = true;
        terminals.forEach(OfflineWorker::close);
    }

    private void redeem(Holder holder) {
        answered(World.redemption(holder, venue)).has("/state", "CAPTURED");
        redeemed.incrementAndGet();
    }

    /// Three entries and a price are held, a part is captured for good, and a part of that is given back.
    private void pay(Holder holder) {
        String id = authorized(holder);
        answered(step(id, "captures", Map.of("amount", rials(CAPTURED))));
        answered(step(id, "captures", Map.of("entries", 2, "final", true))).has("/state", "CAPTURED");
        answered(step(id, "refunds", Map.of("reason", "WRONG_AMOUNT", "amount", rials(REFUNDED), "entries", 1)))
                .has("/state", "PARTIALLY_REFUNDED");
        paid.incrementAndGet();
    }

    private void letGo(Holder holder) {
        answered(step(authorized(holder), "voids", Map.of())).has("/state", "VOIDED");
    }

    private String authorized(Holder holder) {
        String id = UUID.randomUUID().toString();
        answered(Call.put("/v1/authorizations/" + id)
                        .as(venue.terminal())
                        .json(Map.of(
                                "credential",
                                holder.credential(),
                                "venueCode",
                                venue.code(),
                                "category",
                                "SPORT",
                                "price",
                                rials(PRICE),
                                "entries",
                                3)))
                .has("/state", "AUTHORIZED");
        return id;
    }

    private Call step(String id, String step, Map<String, Object> body) {
        Call call = Call.post("/v1/authorizations/" + id + "/" + step).as(venue.terminal());
        return body.isEmpty() ? call : call.json(body);
    }

    private Answer answered(Call call) {
        Answer answer = call.insist().expect(201);
        acknowledged.add(new Acknowledged(call, answer));
        return answer;
    }

    private static Map<String, Object> rials(long amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }

    private long owed(String units) {
        return RunningStack.number(
                Part.CARD,
                "select coalesce(sum(amount), 0) from entry where account_kind = 'PAYABLE' and account_owner = ? and "
                        + units,
                venue.code());
    }
}
