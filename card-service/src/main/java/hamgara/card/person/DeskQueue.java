package hamgara.card.person;

import hamgara.card.audit.Audit;
import hamgara.card.audit.Purpose;
import hamgara.card.audit.Reading;
import hamgara.card.identity.Identities;
import hamgara.card.identity.NationalId;
import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// People whose number the desk has to see before they take part in anything.
@ApplicationScoped
class DeskQueue {

    private static final UUID NIL = new UUID(0, 0);

    private final PersonRepository people;
    private final Persons persons;
    private final Identities identities;
    private final Audit audit;
    private final Caller caller;
    private final Outbox outbox;

    DeskQueue(
            PersonRepository people,
            Persons persons,
            Identities identities,
            Audit audit,
            Caller caller,
            Outbox outbox) {
        this.people = people;
        this.persons = persons;
        this.identities = identities;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
    }

    /// Those of the desk's county, the longest waiting first; each one shown stays on record.
    @Transactional
    Page<PersonView> waiting(PageRequest request) {
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(NIL);
        Page<PersonView> page = Page.of(
                people.pending(caller.county().orElse(""), after, request.rowsToRead()),
                request,
                person -> Cursor.of(person.id),
                person -> PersonView.of(person, null));
        page.items().forEach(person -> audit.record(Reading.LIST_PERSONS, person.id(), Purpose.ENROLMENT));
        return page;
    }

    @Transactional
    PersonView confirm(UUID id, PersonConfirmation request, long seen) {
        Person person = waiting(id, seen);
        String typed = request.nationalId();
        if (!identities.confirm(id, typed == null ? null : NationalId.typed(typed))) {
            throw new PersonRefusal.PersonAlreadyEnrolled();
        }
        person.state = Person.State.CONFIRMED;
        person.documentSeen = true;
        people.flush();
        outbox.append(new PersonEnrolled(id, person.countyCode));
        return PersonView.of(person, identities.masked(id, Purpose.ENROLMENT), people.alike(person));
    }

    /// The number is destroyed and the account set free, so that the citizen can enrol with the right one.
    @Transactional
    PersonView refuse(UUID id, long seen) {
        Person person = waiting(id, seen);
        identities.destroy(id);
        person.state = Person.State.REFUSED;
        person.account = null;
        people.flush();
        outbox.append(new PersonRefused(id, person.countyCode));
        return PersonView.of(person, null);
    }

    private Person waiting(UUID id, long seen) {
        Person person = people.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> persons.isDeskOf(found.countyCode))
                .orElseThrow(PersonRefusal.PersonNotFound::new);
        StaleVersion.check(seen, person.version);
        if (person.state != Person.State.PENDING_DESK) {
            throw new PersonRefusal.PersonNotPending();
        }
        if (caller.pseudonym().equals(person.account)) {
            throw new PersonRefusal.OwnEnrolment();
        }
        return person;
    }
}
