package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RedemptionRaceTest {

    private static final int AT_ONCE = 200;

    @Test
    void givesThreeOfTwoHundredWhoAskAtOnce() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        List<ExtractableResponse<Response>> answers =
                atOnce(() -> Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                        .extract());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        List<String> states =
                answers.stream().map(answer -> answer.<String>path("state")).toList();
        assertThat(states.stream().filter("CAPTURED"::equals)).hasSize(3);
        assertThat(states.stream().filter("DECLINED"::equals)).hasSize(AT_ONCE - 3);
        assertThat(Db.number(
                        "select sum(amount) from entry where account_kind = 'PAYABLE' and account_owner = ?", venue))
                .isEqualTo(3);
        assertBooksHold();
    }

    @Test
    void doesOneThingForOneKeyAndAnswersTheSameBytes() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = World.redemption(holder.credential(), venue);

        List<ExtractableResponse<Response>> answers =
                atOnce(() -> Api.post(terminal, key, body, "/v1/redemptions").extract());
        byte[] afterwards = Api.post(terminal, key, body, "/v1/redemptions")
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .extract()
                .asByteArray();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.asByteArray()).isEqualTo(afterwards));
        assertThat(Db.number("select count(*) from redemption where venue_code = ?", venue))
                .isEqualTo(1);
        body.put("reference", "another");
        Api.post(terminal, key, body, "/v1/redemptions")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertBooksHold();
    }

    @Test
    void countsABookingOnceWhicheverAccountOfTheVenueAsks() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> booked = World.booked(holder, venue);
        List<Tokens> accounts =
                List.of(World.terminal(venue), Tokens.of("venue-operator").venue(venue));
        var turn = new AtomicInteger();

        List<ExtractableResponse<Response>> answers =
                atOnce(() -> Api.post(accounts.get(turn.getAndIncrement() % 2), booked, "/v1/redemptions")
                        .extract());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.<String>path("state")).isEqualTo("CAPTURED");
            assertThat(answer.<String>path("id")).isEqualTo(answers.getFirst().path("id"));
        });
        assertThat(captured(venue)).isEqualTo(1);
        assertBooksHold();
    }

    @Test
    void takesOneEntryForAPlaceThatManyAskForWithoutACard() throws Exception {
        World.Holder holder = World.holder(1000);
        String venue = World.sportVenue();
        World.checked(holder, venue, Instant.now());

        List<ExtractableResponse<Response>> answers = atOnce(() -> {
            Map<String, Object> unshown = World.booked(holder, venue);
            unshown.remove("credential");
            unshown.put("cardId", holder.card());
            return Api.post(World.terminal(venue), unshown, "/v1/redemptions").extract();
        });

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422))
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("BOOKING_NOT_CHECKED"));
        assertThat(captured(venue)).isEqualTo(1);
        assertBooksHold();
    }

    @Test
    void letsAnUnknownCardHurtNobodyBesideIt() throws Exception {
        World.Holder holder = World.holder(1000);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        var turn = new AtomicInteger();

        List<ExtractableResponse<Response>> answers = atOnce(() -> {
            String credential = turn.getAndIncrement() % 4 == 0 ? "HG1:UNKNOWN" : holder.credential();
            return Api.post(terminal, World.redemption(credential, venue), "/v1/redemptions")
                    .extract();
        });

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422))
                .hasSize(AT_ONCE / 4)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("PRESENTATION_INVALID"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(AT_ONCE - AT_ONCE / 4)
                .allSatisfy(answer -> assertThat(answer.<String>path("state")).isEqualTo("CAPTURED"));
        assertThat(captured(venue)).isEqualTo(AT_ONCE - AT_ONCE / 4);
        assertThat(Db.number("select max(version) - count(*) from outbox where subject = ?", holder.card()))
                .as("gaps in the versions of its events")
                .isZero();
        assertBooksHold();
    }

    @Test
    void takesNothingAfterASuspensionWasAnswered() throws Exception {
        World.Holder holder = World.holder(1000);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = new ArrayList<Future<ExtractableResponse<Response>>>();
            for (int i = 0; i < 60; i++) {
                uses.add(threads.submit(
                        () -> Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                                .extract()));
            }
            CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
            long captured = captured(venue);
            for (Future<ExtractableResponse<Response>> use : uses) {
                assertThat(use.get().statusCode()).isEqualTo(201);
            }
            assertThat(captured(venue)).isEqualTo(captured);
        }
        assertBooksHold();
    }

    private static long captured(String venue) {
        return Db.number("select count(*) from redemption where venue_code = ? and state = 'CAPTURED'", venue);
    }

    /// What holds whatever happened: every unit adds up to nothing, each pocket to its entries, and each use that was
    /// taken online to what it owes the venue (one of a journal may be paid out of several accounts).
    private static void assertBooksHold() {
        assertThat(Db.number("select count(*) from (select unit from entry group by unit having sum(amount) <> 0) u"))
                .isZero();
        assertThat(Db.number("""
                        select count(*) from pocket p where p.available <> coalesce(
                            (select sum(amount) from entry e
                             where e.account_kind = 'POCKET' and e.account_owner = p.id::text), 0)""")).isZero();
        assertThat(Db.number("""
                        select count(*) from redemption r where r.state = 'CAPTURED' and not exists
                            (select from entry e where e.journal_id = r.journal_id and e.account_kind = 'PAYABLE'
                             and e.account_owner = r.venue_code and e.amount = r.units)
                            and not exists (select from offline_outcome o where o.redemption_id = r.id)""")).isZero();
    }

    private static List<ExtractableResponse<Response>> atOnce(Callable<ExtractableResponse<Response>> call)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<ExtractableResponse<Response>>>();
            for (int i = 0; i < AT_ONCE; i++) {
                calls.add(threads.submit(call));
            }
            var answers = new ArrayList<ExtractableResponse<Response>>();
            for (var answer : calls) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
