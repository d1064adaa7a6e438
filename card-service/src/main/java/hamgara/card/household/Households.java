package hamgara.card.household;

import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Founds households, says who belongs where and who did, and lets people go.
@ApplicationScoped
public class Households {

    private static final UUID NIL = new UUID(0, 0);

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAccess access;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    Households(
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

    /// The household a person belongs to now.
    @Transactional
    public Optional<UUID> of(UUID person) {
        return members.membership(person).map(member -> member.householdId);
    }

    /// Where a person has lived until an instant. It answers the same for ever: whoever leaves keeps the stay.
    @Transactional
    public List<Stay> staysUntil(UUID person, Instant at) {
        return members.stays(person, at).stream()
                .map(stay -> new Stay(stay.householdId, stay.leftAt))
                .toList();
    }

    @Transactional
    HouseholdView found(NewHousehold request) {
        PersonFacts head = persons.callersOwn(request.headId());
        persons.hold(head.id());
        if (!access.isAdult(head)) {
            throw new HouseholdRefusal.HeadNotAdult().at("/headId");
        }
        var household = new Household();
        household.id = Ids.next();
        household.countyCode = head.county();
        household.headId = head.id();
        household.foundedAt = clock.instant();
        households.persist(household);
        HouseholdMember member =
                HouseholdMember.invited(household.id, head.id(), HouseholdMember.Relation.HEAD, household.foundedAt);
        member.join(
                persons.isHolder(head) ? HouseholdMember.ConsentBy.SELF : HouseholdMember.ConsentBy.DESK,
                household.foundedAt);
        members.persist(member);
        members.flushOne();
        return changed(household, head.id(), HouseholdChanged.Change.FOUNDED);
    }

    @Transactional
    HouseholdView read(UUID id) {
        return households
                .findByIdOptional(id)
                .filter(access::isCallers)
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

    @Transactional
    HouseholdView nameHead(UUID id, HouseholdHead request, long seen) {
        Household household = households.locked(id);
        if (!access.isHeads(household) && !access.isDesks(household)) {
            throw new HouseholdRefusal.HouseholdNotFound();
        }
        household.requireOpen(seen);
        HouseholdMember next = members.open(id, request.personId())
                .filter(member -> member.state == HouseholdMember.State.MEMBER)
                .orElseThrow(() -> new HouseholdRefusal.HeadNotMember().at("/personId"));
        if (!persons.find(next.personId).map(access::isAdult).orElse(false)) {
            throw new HouseholdRefusal.HeadNotAdult().at("/personId");
        }
        members.open(id, household.headId).ifPresent(member -> member.relation = HouseholdMember.Relation.RELATIVE);
        next.relation = HouseholdMember.Relation.HEAD;
        household.headId = next.personId;
        households.touch(household);
        return changed(household, next.personId, HouseholdChanged.Change.BECAME_HEAD);
    }

    /// Takes a person who is to be forgotten out of every household. The first adult left takes over from a head; a
    /// household without an adult is dissolved.
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveAll(UUID person) {
        for (HouseholdMember stay : members.openOf(person)) {
            Household household = households.locked(stay.householdId);
            stay.leave(clock.instant());
            members.flush();
            outbox.append(new HouseholdChanged(household.id, person, HouseholdChanged.Change.LEFT));
            if (household.headId.equals(person)) {
                passOn(household);
            }
            households.touch(household);
        }
    }

    private void passOn(Household household) {
        List<HouseholdMember> present = members.present(household.id);
        Optional<HouseholdMember> next = present.stream()
                .filter(member -> member.state == HouseholdMember.State.MEMBER)
                .filter(member ->
                        persons.find(member.personId).map(access::isAdult).orElse(false))
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

    private HouseholdView changed(Household household, UUID person, HouseholdChanged.Change change) {
        outbox.append(new HouseholdChanged(household.id, person, change));
        return view(household);
    }

    private HouseholdView view(Household household) {
        return HouseholdView.of(household, members.present(household.id));
    }
}
