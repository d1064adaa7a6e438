package hamgara.card.household;

import hamgara.card.area.Areas;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;

/// Who the caller is to a household and to the people in it.
@ApplicationScoped
class HouseholdAccess {

    private static final int ADULT = 18;

    private final HouseholdMemberRepository members;
    private final Persons persons;
    private final Areas areas;

    HouseholdAccess(HouseholdMemberRepository members, Persons persons, Areas areas) {
        this.members = members;
        this.persons = persons;
        this.areas = areas;
    }

    boolean isAdult(PersonFacts person) {
        return Age.on(person.birthDate(), areas.today()) >= ADULT;
    }

    boolean isCallers(Household household) {
        return isDesks(household)
                || persons.ofCaller()
                        .flatMap(person -> members.open(household.id, person.id()))
                        .isPresent();
    }

    boolean isDesks(Household household) {
        return persons.isDeskOf(household.countyCode);
    }

    boolean isHeads(Household household) {
        return persons.ofCaller()
                .filter(person -> person.id().equals(household.headId))
                .isPresent();
    }
}
