package hamgara.card;

import static io.restassured.RestAssured.given;

import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// What the tests of the counter have in common.
final class DeskWorld {

    private DeskWorld() {}

    static Map<String, Object> rials(long amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }

    static UUID programme(int sportEntriesPerWeek, Map<String, Object> terms) {
        var programme = new HashMap<>(
                World.programme(World.rules(), List.of(World.entitlement("SPORT", sportEntriesPerWeek, "WEEK"))));
        programme.put("terms", terms);
        return World.published(programme);
    }

    static Map<String, Object> limit(String scope, String per, String measure, long max) {
        return Map.of("scope", scope, "per", per, "measure", measure, "max", max);
    }

    static World.Holder holder(UUID programme) {
        return World.holder(programme, 20, "FEMALE");
    }

    /// A pocket of rials for sport, as a grant of a fund of its own leaves it.
    static UUID pocket(World.Holder holder, long rials, int priority) {
        UUID pocket = UUID.randomUUID();
        UUID fund = FundWorld.hard(rials);
        LocalDate today = hamgara.kit.time.Tehran.dayOf(new TestClock().instant());
        try {
            Db.change(
                    """
                    with pocket as (
                        insert into pocket (id, enrolment_id, person_id, programme_id, category, unit, starts_on, ends_on,
                            quota, available, priority)
                        values (?, ?, ?, ?, 'SPORT', 'IRR', ?, ?, ?, ?, ?) returning id, quota as rials),
                    fund as (
                        update fund f set allocated = rials, available = 0 from pocket where f.id = ?
                        returning f.id),
                    share as (
                        insert into pocket_share (pocket_id, fund_id, place, granted)
                        select pocket.id, fund.id, 1, rials from pocket, fund)
                    insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
                    select ?, side.line, 'GRANT', side.kind, side.owner, 'IRR', side.amount, now()
                    from pocket, fund, lateral (values (1, 'FUND', fund.id, -rials), (2, 'POCKET', pocket.id, rials))
                        as side (line, kind, owner, amount)""",
                    pocket,
                    holder.enrolment(),
                    holder.person(),
                    holder.programme(),
                    today.minusDays(1),
                    today.plusDays(120), // past the close of the month after next, which tests live to
                    rials,
                    rials,
                    priority,
                    fund,
                    UUID.randomUUID());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pocket;
    }

    static Map<String, Object> payment(World.Holder holder, String venue, long price) {
        return new HashMap<>(Map.of(
                "credential", holder.credential(), "venueCode", venue, "category", "SPORT", "price", rials(price)));
    }

    static Map<String, Object> entries(World.Holder holder, String venue, int entries) {
        return new HashMap<>(
                Map.of("credential", holder.credential(), "venueCode", venue, "category", "SPORT", "entries", entries));
    }

    static ValidatableResponse authorize(Tokens who, UUID id, Map<String, ?> body) {
        return given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/authorizations/{id}", id)
                .then();
    }

    static UUID authorized(Tokens who, Map<String, ?> body) {
        UUID id = UUID.randomUUID();
        String state = authorize(who, id, body).statusCode(201).extract().path("state");
        if (!state.equals("AUTHORIZED")) {
            throw new AssertionError(state);
        }
        return id;
    }

    static ValidatableResponse step(Tokens who, UUID id, String step, Map<String, ?> body) {
        return Api.post(who, body, "/v1/authorizations/{id}/" + step, id);
    }

    static long pocketNow(UUID pocket, String sum) {
        return Db.number("select " + sum + " from pocket where id = ?", pocket);
    }

    static long payable(String venue) {
        return Db.number(
                "select coalesce(sum(amount), 0) from entry where account_kind = 'PAYABLE' and account_owner = ?",
                venue);
    }

    /// As many at once as asked, over HTTP.
    static List<ExtractableResponse<Response>> atOnce(int times, IntFunction<ValidatableResponse> call)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<ExtractableResponse<Response>>>();
            for (int i = 0; i < times; i++) {
                int turn = i;
                Callable<ExtractableResponse<Response>> one =
                        () -> call.apply(turn).extract();
                calls.add(threads.submit(one));
            }
            var answers = new ArrayList<ExtractableResponse<Response>>();
            for (var answer : calls) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /// What holds whatever happened: every unit adds up to nothing, and each pocket to its entries.
    static long brokenBooks() {
        return Db.number("select count(*) from (select unit from entry group by unit having sum(amount) <> 0) u")
                + Db.number("""
                        select count(*) from pocket p
                        where (p.available, p.held) <> (
                            select coalesce(sum(amount) filter (where account_kind = 'POCKET'), 0),
                                coalesce(sum(amount) filter (where account_kind = 'HOLD'), 0)
                            from entry e where e.account_owner = p.id::text)""");
    }
}
