package hamgara.card.household;

import hamgara.card.area.Areas;
import hamgara.card.guardian.GuardianConsents;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Founds households, brings people in with their consent and says who belongs where.
@ApplicationScoped
public class Households {

    private static final int ADULT = 18;
    private static final int MOST = 20;
    private static final UUID NIL = new UUID(0, 0);

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final GuardianConsents consents;
    private final Persons persons;
    private final Areas areas;
    private final Outbox outbox;
    private final Clock clock;

    Households(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            GuardianConsents consents,
            Persons persons,
            Areas areas,
            Outbox outbox,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.consents = consents;
        this.persons = persons;
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The household a person belongs to now.
    @Transactional
    public Optional<UUID> of(UUID person) {
        return members.membership(person).map(member -> member.householdId);
    }

    @Transactional
    HouseholdView found(NewHousehold request) {
        PersonFacts head = persons.callersOwn(request.headId());
        persons.hold(head.id());
        if (!isAdult(head)) {
            throw new HouseholdRefusal.HeadNotAdult().at("/headId");
        }
        var household = new Household();
        household.id = Ids.next();
        household.countyCode = head.county();
        household.headId = head.id();
        household.foundedAt = clock.instant();
        households.persist(household);
        HouseholdMember member = newcomer(household.id, head.id(), HouseholdMember.Relation.HEAD);
        member.join(
                persons.isHolder(head) ? HouseholdMember.ConsentBy.SELF : HouseholdMember.ConsentBy.DESK,
                household.foundedAt);
        members.persist(member);
        flush();
        return changed(household, head.id(), HouseholdChanged.Change.FOUNDED);
    }

    @Transactional
    HouseholdView read(UUID id) {
        return households
                .findByIdOptional(id)
                .filter(this::isCallers)
                .map(this::view)
                .orElseThrow(HouseholdRefusal.HouseholdNotFound::new);
    }

    /// Where a person belongs or is invited.
    @Transactional
    Page<HouseholdView> ofPerson(UUID personId, PageRequest request) {
        persons.callersOwn(personId);
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(NIL);
        return Page.of(
                members.ofPerson(personId, after, request.rowsToRead()),
                request,
                member -> Cursor.of(member.householdId),
                member -> view(households.findById(member.householdId)));
    }

    /// The head invites, who is invited accepts; the desk brings in on written consent.
    @Transactional
    HouseholdView put(UUID id, UUID personId, NewHouseholdMember request, long seen) {
        if (request.relation() == HouseholdMember.Relation.HEAD) {
            throw new HouseholdRefusal.RelationNotFitting().at("/relation");
        }
        Household household = locked(id);
        PersonFacts person = persons.find(personId).orElseThrow(HouseholdRefusal.MemberNotFound::new);
        Optional<HouseholdMember> open = members.open(id, personId);
        boolean self = persons.isHolder(person);
        if (!isHeads(household) && !isDesks(household) && !(open.isPresent() && (self || isGuardians(person)))) {
            throw new HouseholdRefusal.HouseholdNotFound();
        }
        requireOpen(household, seen);
        if (isDesks(household) && !persons.isDeskOf(person.county())) {
            throw new HouseholdRefusal.MemberNotFound();
        }
        if (household.headId.equals(personId)) {
            throw new HouseholdRefusal.RelationNotFitting().at("/relation");
        }
        if (isDesks(household) && !Boolean.TRUE.equals(request.consentSeen())) {
            throw new HouseholdRefusal.ConsentNotSeen().at("/consentSeen");
        }
        if (open.isEmpty() && members.present(id).size() >= MOST) {
            throw new HouseholdRefusal.HouseholdFull(MOST);
        }
        persons.hold(personId);
        HouseholdMember member = open.orElseGet(() -> newcomer(id, personId, request.relation()));
        member.relation = request.relation();
        boolean joins = member.state == HouseholdMember.State.INVITED && join(member, household, person, self);
        members.persist(member);
        flush();
        touch(household);
        return changed(household, personId, joins ? HouseholdChanged.Change.JOINED : HouseholdChanged.Change.INVITED);
    }

    @Transactional
    HouseholdView remove(UUID id, UUID personId, long seen) {
        Household household = locked(id);
        PersonFacts person = persons.find(personId).orElseThrow(HouseholdRefusal.MemberNotFound::new);
        Optional<HouseholdMember> open = members.open(id, personId);
        boolean own = open.isPresent() && (persons.isHolder(person) || isGuardians(person));
        if (!isHeads(household) && !isDesks(household) && !own) {
            throw new HouseholdRefusal.HouseholdNotFound();
        }
        requireOpen(household, seen);
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
        touch(household);
        return changed(household, personId, head ? HouseholdChanged.Change.DISSOLVED : HouseholdChanged.Change.LEFT);
    }

    @Transactional
    HouseholdView nameHead(UUID id, HouseholdHead request, long seen) {
        Household household = locked(id);
        if (!isHeads(household) && !isDesks(household)) {
            throw new HouseholdRefusal.HouseholdNotFound();
        }
        requireOpen(household, seen);
        HouseholdMember next = members.open(id, request.personId())
                .filter(member -> member.state == HouseholdMember.State.MEMBER)
                .orElseThrow(() -> new HouseholdRefusal.HeadNotMember().at("/personId"));
        if (!persons.find(next.personId).map(this::isAdult).orElse(false)) {
            throw new HouseholdRefusal.HeadNotAdult().at("/personId");
        }
        members.open(id, household.headId).ifPresent(member -> member.relation = HouseholdMember.Relation.RELATIVE);
        next.relation = HouseholdMember.Relation.HEAD;
        household.headId = next.personId;
        touch(household);
        return changed(household, next.personId, HouseholdChanged.Change.BECAME_HEAD);
    }

    /// Takes a person who is to be forgotten out of every household. The first adult left takes over from a head; a
    /// household without an adult is dissolved.
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveAll(UUID person) {
        for (HouseholdMember stay : members.openOf(person)) {
            Household household = locked(stay.householdId);
            stay.leave(clock.instant());
            members.flush();
            outbox.append(new HouseholdChanged(household.id, person, HouseholdChanged.Change.LEFT));
            if (household.headId.equals(person)) {
                passOn(household);
            }
            touch(household);
        }
    }

    private void passOn(Household household) {
        List<HouseholdMember> present = members.present(household.id);
        Optional<HouseholdMember> next = present.stream()
                .filter(member -> member.state == HouseholdMember.State.MEMBER)
                .filter(member ->
                        persons.find(member.personId).map(this::isAdult).orElse(false))
                .findFirst();
        if (next.isPresent()) {
            next.get().relation = HouseholdMember.Relation.HEAD;
            household.headId = next.get().personId;
            outbox.append(new HouseholdChanged(household.id, household.headId, HouseholdChanged.Change.BECAME_HEAD));
            return;
        }
        present.forEach(member -> member.leave(clock.instant()));
        household.dissolvedAt = clock.instant();
        outbox.append(new HouseholdChanged(household.id, household.headId, HouseholdChanged.Change.DISSOLVED));
    }

    /// True when the one whose consent it takes is the caller, or the desk has it in writing.
    private boolean join(HouseholdMember member, Household household, PersonFacts person, boolean self) {
        if (isDesks(household)) {
            member.join(HouseholdMember.ConsentBy.DESK, clock.instant());
        } else if (isAdult(person) && self) {
            member.join(HouseholdMember.ConsentBy.SELF, clock.instant());
        } else if (!isAdult(person) && isGuardians(person)) {
            member.join(HouseholdMember.ConsentBy.GUARDIAN, clock.instant());
        } else {
            return false;
        }
        return true;
    }

    private boolean isGuardians(PersonFacts minor) {
        return persons.ofCaller()
                .map(guardian -> consents.holds(minor.id(), guardian.id(), areas.today()))
                .orElse(false);
    }

    private boolean isAdult(PersonFacts person) {
        return Age.on(person.birthDate(), areas.today()) >= ADULT;
    }

    private boolean isCallers(Household household) {
        return isDesks(household)
                || persons.ofCaller()
                        .flatMap(person -> members.open(household.id, person.id()))
                        .isPresent();
    }

    private boolean isDesks(Household household) {
        return persons.isDeskOf(household.countyCode);
    }

    private boolean isHeads(Household household) {
        return persons.ofCaller()
                .filter(person -> person.id().equals(household.headId))
                .isPresent();
    }

    /// The row of the household is locked, so that its members change one after the other.
    private Household locked(UUID id) {
        return households
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(HouseholdRefusal.HouseholdNotFound::new);
    }

    private static void requireOpen(Household household, long seen) {
        StaleVersion.check(seen, household.version);
        if (household.dissolvedAt != null) {
            throw new HouseholdRefusal.HouseholdDissolved();
        }
    }

    private HouseholdMember newcomer(UUID household, UUID person, HouseholdMember.Relation relation) {
        var member = new HouseholdMember();
        member.id = Ids.next();
        member.householdId = household;
        member.personId = person;
        member.relation = relation;
        member.state = HouseholdMember.State.INVITED;
        member.invitedAt = clock.instant();
        return member;
    }

    private void flush() {
        try {
            members.flush();
        } catch (ConstraintViolationException e) {
            if ("household_member_one_household".equals(e.getConstraintName())) {
                throw new HouseholdRefusal.InAnotherHousehold();
            }
            throw e;
        }
    }

    /// Members stand in rows of their own, yet a change of them is a change of the household.
    private void touch(Household household) {
        households.getEntityManager().lock(household, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private HouseholdView changed(Household household, UUID person, HouseholdChanged.Change change) {
        outbox.append(new HouseholdChanged(household.id, person, change));
        return view(household);
    }

    private HouseholdView view(Household household) {
        return HouseholdView.of(household, members.present(household.id));
    }
}
