package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import hamgara.launcher.terminal.ReferenceTerminal;
import hamgara.launcher.terminal.TerminalFailure;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// The reference terminal at a venue whose network comes and goes: each use is taken by the package alone and handed in
/// as soon as the platform answers. Used by one thread at a time.
final class OfflineWorker {

    private static final int HOLDERS = 4;
    private static final int ASIDE = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Holder> holders;
    private final ReferenceTerminal terminal;
    private int taken;
    private long acknowledged;

    OfflineWorker(Venue venue) {
        holders = IntStream.range(0, HOLDERS)
                .mapToObj(_ -> World.holder(1000))
                .peek(OfflineWorker::setAside)
                .toList();
        String code = Call.post("/v1/terminals")
                .as(Tokens.of("venue-operator", "venue", venue.code()))
                .json(Map.of("venueCode", venue.code(), "label", "Door", "scopes", List.of("OFFLINE")))
                .expect(201)
                .text("/enrolmentCode/code");
        String bearer = Tokens.of("terminal", "venue", venue.code());
        terminal = ReferenceTerminal.enrol(
                RunningStack.file("terminal-" + UUID.randomUUID()),
                RunningStack.stack().url(Part.GATEWAY).toString(),
                () -> bearer.replace("Bearer ", ""),
                code,
                Clock.systemUTC());
    }

    /// One use, as long as the purses last.
    void takeAndHandIn() {
        Holder holder = holders.get(taken % holders.size());
        ReferenceTerminal.Answer answer = terminal.redeemOffline(holder.credential());
        if (!answer.letIn()) {
            assertThat(answer.reason()).isEqualTo("OVER_CARD_CAP");
            return;
        }
        taken++;
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .ignoreException(TerminalFailure.class)
                .until(() -> {
                    acknowledged = terminal.sync().acknowledgedThrough();
                    return acknowledged == taken;
                });
    }

    int taken() {
        return taken;
    }

    /// The platform goes on knowing what it acknowledged, and takes nothing twice.
    void mustBeAcknowledged() {
        assertThat(terminal.sync()).isEqualTo(new ReferenceTerminal.Settled(taken, 0, 0));
    }

    void close() {
        terminal.close();
    }

    private static void setAside(Holder holder) {
        Call.post("/v1/offline-purses")
                .as(holder.bearer())
                .json(Map.of("cardId", holder.card(), "category", "SPORT", "unit", "ENTRY", "amount", ASIDE))
                .expect(201);
    }
}
