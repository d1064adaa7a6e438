package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.launcher.Part;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class RaceTest {

    @Test
    void givesThreeEntriesToTwoHundredWhoAskAtOnce() {
        Holder holder = World.holder(3);
        Venue venue = World.venue();

        List<Answer> answers =
                Crowd.of(200, _ -> World.redemption(holder, venue).insist());

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(answer -> answer.text("/state")))
                .filteredOn("CAPTURED"::equals)
                .hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.text("/state").equals("DECLINED")))
                .hasSize(197)
                .allSatisfy(answer -> answer.has("/reason", "QUOTA_EXHAUSTED"));
        assertThat(Books.owedTo(venue)).isEqualTo(3);
        assertThat(Books.left(holder)).isZero();
        Books.mustHold();
    }

    @Test
    void countsOneKeyOnceHoweverManySendIt() {
        Holder holder = World.holder(3);
        Venue venue = World.venue();
        String key = UUID.randomUUID().toString();

        List<Answer> answers = Crowd.of(
                50,
                _ -> World.redemption(holder, venue)
                        .with("Idempotency-Key", key)
                        .insist());

        assertThat(answers).allSatisfy(answer -> answer.expect(201).has("/state", "CAPTURED"));
        assertThat(answers.stream().map(answer -> new String(answer.body(), StandardCharsets.UTF_8)))
                .containsOnly(answers.getFirst().text());
        assertThat(Books.owedTo(venue)).isEqualTo(1);
        Books.mustHold();
    }

    @Test
    void keepsTenPlacesForThirtyWhoAskAtOnce() {
        String slot = World.slot(World.venue(), 10);
        List<Holder> people = Crowd.of(30, _ -> World.holder(1));

        List<Answer> answers = Crowd.of(
                30,
                person -> World.hold(
                                UUID.randomUUID().toString(),
                                people.get(person).bearer(),
                                slot,
                                people.get(person).card())
                        .insistUnlessAway());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(20)
                .allSatisfy(answer -> answer.expectProblem(409, "RESERVED_BY_OTHERS"));
        assertThat(RunningStack.number(Part.VENUE, "select held from slot where id = ?", UUID.fromString(slot)))
                .isEqualTo(10);
        assertThat(RunningStack.number(
                        Part.VENUE,
                        "select count(*) from hold h join hold_item i on i.hold_id = h.id where i.slot_id = ? and h.status = 'HELD'",
                        UUID.fromString(slot)))
                .isEqualTo(10);
        Call.get("/v1/slots/" + slot).expect(200).has("/free", 0);
    }
}
