package hamgara.card.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Stores and finds the stays of people in households.
@ApplicationScoped
class HouseholdMemberRepository implements PanacheRepositoryBase<HouseholdMember, UUID> {

    Optional<HouseholdMember> membership(UUID person) {
        return find("personId = ?1 and state = ?2", person, HouseholdMember.State.MEMBER)
                .firstResultOptional();
    }

    /// The stay in one household that has not ended.
    Optional<HouseholdMember> open(UUID household, UUID person) {
        return find("householdId = ?1 and personId = ?2 and state <> ?3", household, person, HouseholdMember.State.LEFT)
                .firstResultOptional();
    }

    List<HouseholdMember> openOf(UUID person) {
        return list("personId = ?1 and state <> ?2 order by householdId", person, HouseholdMember.State.LEFT);
    }

    List<HouseholdMember> ofPerson(UUID person, UUID after, int limit) {
        return find(
                        "personId = ?1 and householdId > ?2 and state <> ?3 order by householdId",
                        person,
                        after,
                        HouseholdMember.State.LEFT)
                .page(0, limit)
                .list();
    }

    /// Stays that had begun by an instant.
    List<HouseholdMember> stays(UUID person, Instant at) {
        return list("personId = ?1 and joinedAt <= ?2", person, at);
    }

    /// Writes what changed; a person is a member of one household at most.
    void flushOne() {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            if ("household_member_one_household".equals(e.getConstraintName())) {
                throw new HouseholdRefusal.InAnotherHousehold();
            }
            throw e;
        }
    }

    /// Members and invited ones, in the order they came.
    List<HouseholdMember> present(UUID household) {
        return list("householdId = ?1 and state <> ?2 order by id", household, HouseholdMember.State.LEFT);
    }
}
