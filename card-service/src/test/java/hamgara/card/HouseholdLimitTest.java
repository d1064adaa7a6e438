package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A limit of a household, three entries in the life of the programme, whoever moves in or out.
@QuarkusTest
@WithTestResource(TestStack.class)
class HouseholdLimitTest {

    private UUID programme;
    private String venue;

    @BeforeEach
    void threeForEachHousehold() {
        var body = new HashMap<>(World.programme(
                Map.of("ageMin", 15, "ageMax", 80, "areas", List.of(World.SHUSH)),
                List.of(World.entitlement("SPORT", 50, "WEEK"))));
        body.put("terms", Map.of("limits", List.of(DeskWorld.limit("HOUSEHOLD", "PERIOD", "ENTRIES", 3))));
        programme = World.published(body);
        venue = World.sportVenue();
    }

    @Test
    void isNotBegunAnewByLeaving() {
        World.Holder head = member();
        World.Holder leaver = member();
        String household = founded(head);
        join(head, household, leaver);
        uses(head, 2);
        uses(leaver, 1);

        leave(leaver, household, head);

        declined(leaver);
        declined(head);
    }

    @Test
    void isNotBegunAnewByFoundingOrJoiningAnother() {
        World.Holder head = member();
        World.Holder mover = member();
        World.Holder other = member();
        String first = founded(head);
        join(head, first, mover);
        uses(mover, 3);
        leave(mover, first, head);
        String own = founded(mover);

        declined(mover);
        leave(mover, own, mover);
        String second = founded(other);
        join(other, second, mover);
        declined(mover);
        uses(other, 3); // nothing of the others' quota is lost to those who took the mover in
        declined(other);
        declined(head);
    }

    @Test
    void countsWhatSomebodyUsedAloneBefore() {
        World.Holder alone = member();
        uses(alone, 3);

        String household = founded(alone);

        declined(alone);
        World.Holder joining = member();
        uses(joining, 1);
        join(alone, household, joining);
        uses(joining, 2);
        declined(joining);
    }

    @Test
    void getsBackWhatIsGivenBackAlsoAfterAMove() {
        World.Holder head = member();
        World.Holder mover = member();
        String household = founded(head);
        join(head, household, mover);
        UUID given = DeskWorld.authorized(World.terminal(venue), DeskWorld.entries(mover, venue, 3));
        declined(head);
        leave(mover, household, head);
        founded(mover);

        DeskWorld.step(World.terminal(venue), given, "voids", Map.of()).statusCode(201);

        uses(head, 3);
        declined(mover);
        assertThat(Db.number("select max(used) from usage_counter where programme_id = ?", programme))
                .isEqualTo(3);
    }

    private World.Holder member() {
        return World.holder(programme, 40, "FEMALE");
    }

    private void uses(World.Holder holder, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(SettlementWorld.redeem(holder, venue)).isEqualTo("CAPTURED");
        }
    }

    private void declined(World.Holder holder) {
        assertThat(Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                        .statusCode(201)
                        .extract()
                        .<String>path("reason"))
                .isEqualTo("LIMIT_PER_PERIOD");
    }

    static String founded(World.Holder head) {
        return "/v1/households/"
                + Api.post(head.account(), Map.of("headId", head.person()), "/v1/households")
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    static void join(World.Holder head, String household, World.Holder member) {
        for (Tokens who : List.of(head.account(), member.account())) {
            PeopleWorld.putSeen(
                            who,
                            head.account(),
                            Map.of("relation", "RELATIVE"),
                            household,
                            household + "/members/" + member.person())
                    .statusCode(200);
        }
    }

    private static void leave(World.Holder member, String household, World.Holder reader) {
        PeopleWorld.deleteSeen(member.account(), reader.account(), household, household + "/members/" + member.person())
                .statusCode(200);
    }
}
