package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.card.OfflineTerminal.Use;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OfflineRaceTest {

    private static final long SEED = 1405;

    @Test
    void countsEachRecordOnceWhenManyConnectionsSendTheSameJournal() throws Exception {
        List<World.Holder> holders =
                Stream.generate(() -> World.holder(9)).limit(6).toList();
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        var lines = new ArrayList<Map<String, String>>();
        holders.forEach(holder -> {
            lines.add(terminal.write(Use.of(holder)));
            lines.add(terminal.write(Use.of(holder)));
        });
        var uploads = new ArrayList<Callable<ExtractableResponse<Response>>>();
        var random = new Random(SEED);
        for (int i = 0; i < 12; i++) {
            var part = new ArrayList<>(lines);
            Collections.shuffle(part, random);
            uploads.add(() -> terminal.hand(part.subList(0, 8)).extract());
        }

        List<ExtractableResponse<Response>> answers = AtOnce.all(uploads);
        terminal.hand(lines).statusCode(201).body("acknowledgedThrough", equalTo(12));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(12);
        assertThat(Ledgers.redemptions(terminal.venue)).isEqualTo(12);
        assertThat(Db.number("select count(*) from offline_outcome where terminal_id = ?", terminal.id))
                .isEqualTo(12);
        Ledgers.hold();
    }

    @Test
    void paysAPurseOutOnceWhenSeveralTerminalsReportAtOnce() throws Exception {
        World.Holder holder = World.holder(2);
        Api.post(
                        holder.account(),
                        Map.of("cardId", holder.card(), "category", "SPORT", "unit", "ENTRY", "amount", 2),
                        "/v1/offline-purses")
                .statusCode(201);
        List<OfflineTerminal> terminals = Stream.generate(() -> OfflineTerminal.ready(World.sportVenue()))
                .limit(6)
                .toList();
        List<Callable<String>> reports = terminals.stream()
                .<Callable<String>>map(terminal -> () -> terminal.handed(Use.of(holder)))
                .toList();

        List<String> results = AtOnce.all(reports);

        assertThat(results)
                .containsExactlyInAnyOrder(
                        "ACCEPTED PROGRAMME",
                        "ACCEPTED PROGRAMME",
                        "ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME",
                        "ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME",
                        "ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE",
                        "ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE");
        assertThat(Db.number("select spent from offline_purse where card_id = ?", holder.card()))
                .isEqualTo(2);
        assertThat(Ledgers.loss(holder.programme())).isEqualTo(2);
        Ledgers.hold();
    }

    /// A use by one card may be told by another of the same holder: whoever is using that is waited for.
    @Test
    void waitsForAUseByAnotherCardOfTheHolder() throws Exception {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(100));
        UUID virtual = World.card(applicant.account(), applicant.enrolment());
        UUID printed = CardWorld.inStockFor(applicant);
        CardWorld.activate(applicant.account(), printed, CardWorld.activationCode(printed))
                .statusCode(200);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> line = terminal.write(Use.of(holder(applicant, printed)));

        try (Connection using = Db.connection();
                var told = Executors.newVirtualThreadPerTaskExecutor()) {
            using.setAutoCommit(false);
            try (var card = using.prepareStatement("select 1 from card where id = ? for share")) {
                card.setObject(1, virtual);
                card.execute();
            }
            Future<Integer> answer =
                    told.submit(() -> terminal.hand(line).extract().statusCode());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Db.number(
                                    "select count(*) from pg_locks where not granted and transactionid is not null"
                                            + " and pid in (select pid from pg_stat_activity where query like '%no key update%')")
                            > 0);
            assertThat(answer.isDone()).isFalse();
            using.rollback();
            assertThat(answer.get()).isEqualTo(201);
        }
    }

    @Test
    void countsAUseOnceWhenItComesOnlineAndOfflineAtOnce() throws Exception {
        World.Holder holder = World.holder(100);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        for (int round = 1; round <= 10; round++) {
            String reference = UUID.randomUUID().toString();
            OfflineTerminal other = OfflineTerminal.ready(terminal.venue);
            Map<String, String> line = other.write(Use.of(holder).reference(reference));
            Map<String, Object> online = World.redemption(holder.credential(), terminal.venue);
            online.put("reference", reference);
            AtOnce.all(List.<Callable<Integer>>of(
                    () -> other.hand(line).extract().statusCode(),
                    () -> Api.post(terminal.device.account, online, "/v1/redemptions")
                            .extract()
                            .statusCode()));
            assertThat(Ledgers.owed(terminal.venue)).as("round " + round).isEqualTo(round);
        }
        assertThat(Ledgers.redemptions(terminal.venue)).isEqualTo(10);
        Ledgers.hold();
    }

    @Test
    void comesToTheSameInWhateverPiecesAJournalArrives() {
        List<String> inOrder = story(terminal -> lines -> terminal.hand(lines).statusCode(201));
        var random = new Random(SEED);
        List<String> inPieces = story(terminal -> lines -> {
            for (int i = 0; i < 12; i++) {
                var part = new ArrayList<>(lines);
                Collections.shuffle(part, random);
                terminal.hand(part.subList(0, 1 + random.nextInt(4))).statusCode(201);
            }
            var backwards = new ArrayList<>(lines);
            Collections.reverse(backwards);
            backwards.forEach(line -> terminal.hand(line).statusCode(201));
        });

        assertThat(inPieces).isEqualTo(inOrder);
        assertThat(inOrder)
                .contains(
                        "ACCEPTED null PROGRAMME",
                        "ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME",
                        "REJECTED OVER_CARD_CAP VENUE",
                        "REJECTED CLOCK_SKEW VENUE",
                        "REJECTED DUPLICATE null");
    }

    private interface Delivery {
        void hand(List<Map<String, String>> lines);
    }

    /// What becomes of the same uses in a world of their own.
    private static List<String> story(java.util.function.Function<OfflineTerminal, Delivery> way) {
        World.Holder one = World.holder(1);
        World.Holder two = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        List<Map<String, String>> lines = List.of(
                terminal.write(Use.of(one)),
                terminal.write(Use.of(two).at(Instant.now().plus(Duration.ofHours(1)))),
                terminal.write(Use.of(one)),
                terminal.write(Use.of(two).counter(77)),
                terminal.write(Use.of(two).counter(77)),
                terminal.write(Use.of(one)),
                terminal.write(Use.of(two)),
                terminal.write(Use.of(two)));
        way.apply(terminal).hand(lines);
        Ledgers.hold();
        return terminal.hand(lines).statusCode(201).extract().<List<Map<String, String>>>path("results").stream()
                .map(result -> result.get("state") + " " + result.get("reason") + " " + result.get("bearer"))
                .toList();
    }

    private static World.Holder holder(CardWorld.Applicant applicant, UUID card) {
        return new World.Holder(
                applicant.account(),
                applicant.person(),
                applicant.programme(),
                applicant.enrolment(),
                card,
                World.credential(applicant.account(), card));
    }
}
