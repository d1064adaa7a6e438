package hamgara.card.household;

import hamgara.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One stay of a person in a household.
@Entity
class HouseholdMember {

    /// To the head.
    enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        PARENT,
        RELATIVE
    }

    enum State {
        INVITED,
        MEMBER,
        LEFT
    }

    /// Who agreed that the person belongs here.
    enum ConsentBy {
        SELF,
        GUARDIAN,
        DESK
    }

    @Id
    UUID id;

    UUID householdId;
    UUID personId;

    @Enumerated(EnumType.STRING)
    Relation relation;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    @Nullable
    ConsentBy consentBy;

    Instant invitedAt;

    @Nullable
    Instant joinedAt;

    @Nullable
    Instant leftAt;

    HouseholdMember() {}

    static HouseholdMember invited(UUID household, UUID person, Relation relation, Instant at) {
        var member = new HouseholdMember();
        member.id = Ids.next();
        member.householdId = household;
        member.personId = person;
        member.relation = relation;
        member.state = State.INVITED;
        member.invitedAt = at;
        return member;
    }

    void join(ConsentBy consent, Instant now) {
        state = State.MEMBER;
        consentBy = consent;
        joinedAt = now;
    }

    void leave(Instant now) {
        state = State.LEFT;
        leftAt = now;
    }
}
