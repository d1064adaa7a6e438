package hamgara.venue.group;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.drift;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class GroupRaceTest {

    /// The limit of each passes somewhere while it is being confirmed and the clock comes by.
    @Test
    void aRequestIsConfirmedOrLapsesAtItsLimitAndNeverBoth() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 40);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            groups.add(Group.at(venue).approved(10, slots.get(i / 4)));
        }
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            int limit = i < 3 ? 60_000 : 4 * i;
            calls.add(() -> {
                group.limitIsIn(limit);
                return 0;
            });
            calls.add(() -> group.step(group.teacher(), "confirm").extract().statusCode());
        }

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers).isSubsetOf(0, 200, 409).contains(200);
        long confirmed = answers.stream().filter(status -> status == 200).count();
        await().until(() -> number("select count(*) from group_request where venue_id = '" + venue.id()
                        + "' and state in ('OPERATOR_APPROVED') and limit_at <= clock_timestamp()")
                == 0);
        assertThat(number("select count(*) from group_request where venue_id = '" + venue.id()
                        + "' and state = 'CONFIRMED'"))
                .isEqualTo(confirmed);
        assertThat(number("select coalesce(sum(booked), 0) from slot where venue_id = '" + venue.id() + "'"))
                .isEqualTo(10 * confirmed);
        assertThat(drift(venue)).isZero();
    }

    @Test
    void aGroupAndSinglePeopleNeverGetMoreThanTheLastPlaces() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 12).getFirst();
        List<Group> groups = List.of(
                Group.at(venue).written(7, 1, Group.slot(slot)), Group.at(venue).written(7, 1, Group.slot(slot)));
        List<Callable<Integer>> calls = new ArrayList<>(Collections.nCopies(
                10,
                () -> hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                        .extract()
                        .statusCode()));
        groups.forEach(group -> calls.add(
                5, () -> group.step(group.teacher(), "submit").extract().statusCode()));

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers).isSubsetOf(200, 201, 409);
        long held = number("select held from slot where id = '" + slot + "'");
        long groupsIn = answers.stream().filter(status -> status == 200).count();
        long single = answers.stream().filter(status -> status == 201).count();
        assertThat(groupsIn).isLessThanOrEqualTo(1);
        assertThat(held).isEqualTo(8 * groupsIn + single).isLessThanOrEqualTo(12);
        assertThat(drift(venue)).isZero();
    }
}
