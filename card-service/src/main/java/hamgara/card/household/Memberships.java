package hamgara.card.household;

import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Brings people into households with their consent, and lets them out.
@ApplicationScoped
class Memberships {

    private static final int MOST = 20;

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAccess access;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    Memberships(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAccess access,
            Persons persons,
            Outbox outbox,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.access = access;
        this.persons = persons;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The head invites, who is invited accepts; the desk brings in on written consent.
    @Transactional
    HouseholdView put(UUID id, UUID personId, NewHouseholdMember request, long seen) {
        if (request.relation() == HouseholdMember.Relation.HEAD) {
            throw new HouseholdRefusal.RelationNotFitting().at("/relation");
        }
        PersonFacts person = persons.find(personId).orElseThrow(HouseholdRefusal.MemberNotFound::new);
        persons.hold(personId); // before the household, as who forgets a person takes them in this order
        Household household = households.locked(id);
        Optional<HouseholdMember> open = members.open(id, personId);
        boolean self = persons.isHolder(person);
        if (!access.isHeads(household)
                && !access.isDesks(household)
                && !(open.isPresent() && (self || persons.isGuardianOf(person)))) {
            throw new HouseholdRefusal.HouseholdNotFound();
        }
        household.requireOpen(seen);
        if (access.isDesks(household) && !persons.isDeskOf(person.county())) {
            throw new HouseholdRefusal.MemberNotFound();
        }
        if (household.headId.equals(personId)) {
            throw new HouseholdRefusal.RelationNotFitting().at("/relation");
        }
        if (access.isDesks(household) && !Boolean.TRUE.equals(request.consentSeen())) {
            throw new HouseholdRefusal.ConsentNotSeen().at("/consentSeen");
        }
        if (open.isEmpty() && members.present(id).size() >= MOST) {
            throw new HouseholdRefusal.HouseholdFull(MOST);
        }
        HouseholdMember member =
                open.orElseGet(() -> HouseholdMember.invited(id, personId, request.relation(), clock.instant()));
        member.relation = request.relation();
        boolean joins = member.state == HouseholdMember.State.INVITED && join(member, household, person, self);
        members.persist(member);
        members.flushOne();
        households.touch(household);
        return changed(household, personId, joins ? HouseholdChanged.Change.JOINED : HouseholdChanged.Change.INVITED);
    }

    @Transactional
    HouseholdView remove(UUID id, UUID personId, long seen) {
        Household household = households.locked(id);
        PersonFacts person = persons.find(personId).orElseThrow(HouseholdRefusal.MemberNotFound::new);
        Optional<HouseholdMember> open = members.open(id, personId);
        boolean own = open.isPresent() && (persons.isHolder(person) || persons.isGuardianOf(person));
        if (!access.isHeads(household) && !access.isDesks(household) && !own) {
            throw new HouseholdRefusal.HouseholdNotFound();
        }
        household.requireOpen(seen);
        HouseholdMember member = open.orElseThrow(HouseholdRefusal.MemberNotFound::new);
        boolean head = household.headId.equals(personId);
        if (head && members.present(id).size() > 1) {
            throw new HouseholdRefusal.HeadStays();
        }
        member.leave(clock.instant());
        if (head) {
            household.dissolvedAt = clock.instant();
        }
        members.flush();
        households.touch(household);
        return changed(household, personId, head ? HouseholdChanged.Change.DISSOLVED : HouseholdChanged.Change.LEFT);
    }

    /// True when the one whose consent it takes is the caller, or the desk has it in writing.
    private boolean join(HouseholdMember member, Household household, PersonFacts person, boolean self) {
        if (access.isDesks(household)) {
            member.join(HouseholdMember.ConsentBy.DESK, clock.instant());
        } else if (access.isAdult(person) && self) {
            member.join(HouseholdMember.ConsentBy.SELF, clock.instant());
        } else if (!access.isAdult(person) && persons.isGuardianOf(person)) {
            member.join(HouseholdMember.ConsentBy.GUARDIAN, clock.instant());
        } else {
            return false;
        }
        return true;
    }

    private HouseholdView changed(Household household, UUID person, HouseholdChanged.Change change) {
        outbox.append(new HouseholdChanged(household.id, person, change));
        return HouseholdView.of(household, members.present(household.id));
    }
}
