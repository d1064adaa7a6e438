package hamgara.card.person;

import hamgara.card.area.Areas;
import hamgara.card.area.Place;
import hamgara.card.audit.Purpose;
import hamgara.card.guard.Attempts;
import hamgara.card.identity.Identities;
import hamgara.card.identity.NationalId;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Enrols people and says who of them a caller may see or act for.
@ApplicationScoped
public class Persons {

    private static final int OLDEST = 130;

    private final PersonRepository persons;
    private final Identities identities;
    private final Areas areas;
    private final Attempts attempts;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Persons(
            PersonRepository persons,
            Identities identities,
            Areas areas,
            Attempts attempts,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.persons = persons;
        this.identities = identities;
        this.areas = areas;
        this.attempts = attempts;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PersonView enrol(NewPerson request) {
        boolean desk = caller.has(Roles.DESK_OFFICER);
        boolean documentSeen = desk && Boolean.TRUE.equals(request.documentSeen());
        NationalId nationalId = NationalId.typed(request.nationalId());
        boolean waits = nationalId.isSuspicious() && !documentSeen;
        if (waits && desk) {
            throw new PersonRefusal.NationalIdSuspicious().at("/nationalId");
        }
        LocalDate birthDate = birthDate(request.birthDate(), request.birthDateJalali());
        Place place = place(request.areaCode());
        areas.requireTakesApplications(place.county());
        if (desk) {
            caller.requireCounty(place.county());
        }

        var person = new Person();
        person.state = waits ? Person.State.PENDING_DESK : Person.State.CONFIRMED;
        person.givenName = request.givenName();
        person.familyName = request.familyName();
        person.gender = request.gender();
        person.account = desk ? null : caller.pseudonym();
        person.enrolledBy = desk ? Person.EnrolledBy.DESK : Person.EnrolledBy.SELF;
        person.documentSeen = documentSeen;
        live(person, birthDate, place);
        insert(person);
        if (!number(person, nationalId)) {
            throw desk ? new PersonRefusal.PersonAlreadyEnrolled() : new PersonRefusal.EnrolmentNeedsDesk();
        }
        return desk ? PersonView.of(person, nationalId.masked(), persons.alike(person)) : PersonView.of(person, null);
    }

    /// Enters somebody from a list of the desk, or finds who has the number already; whose number looks made up
    /// waits for the desk and is found again by name, birth date and area. The look into the vault stays on record
    /// whatever comes of the entry.
    @Transactional(Transactional.TxType.MANDATORY)
    public Entered enter(DeskEntry entry, String county, String officer) {
        NationalId nationalId = NationalId.typed(entry.nationalId());
        boolean waits = nationalId.isSuspicious();
        LocalDate birthDate = birthDate(entry.birthDate(), entry.birthDateJalali());
        Place place = place(entry.areaCode());
        areas.requireTakesApplications(place.county());
        if (!place.county().equals(county)) {
            throw new PersonRefusal.AreaNotOfDesk().at("/areaCode");
        }
        Optional<Person> known = identities.check(nationalId, officer).map(persons::findById);
        if (waits) {
            known = Stream.concat(known.stream(), persons.pendingOf(birthDate, place.code()).stream())
                    .filter(found -> found.isSame(entry, birthDate))
                    .findFirst();
        }
        if (known.isPresent()) {
            Person person = known.get();
            if (!person.countyCode.equals(county)) {
                throw new PersonRefusal.PersonAlreadyEnrolled();
            }
            return new Entered(person.facts(), false, person.isSame(entry, birthDate), null);
        }
        var person = new Person();
        person.state = waits ? Person.State.PENDING_DESK : Person.State.CONFIRMED;
        person.givenName = entry.givenName();
        person.familyName = entry.familyName();
        person.gender = entry.gender();
        person.enrolledBy = Person.EnrolledBy.DESK;
        live(person, birthDate, place);
        insert(person);
        if (!number(person, nationalId)) {
            throw new PersonRefusal.PersonAlreadyEnrolled();
        }
        return new Entered(person.facts(), true, true, persons.alike(person));
    }

    /// Gives a person the number, or seals it for one who waits; false when somebody has it already.
    private boolean number(Person person, NationalId nationalId) {
        if (person.state == Person.State.PENDING_DESK) {
            identities.storeWaiting(person.id, nationalId);
            outbox.append(new PersonSentToDesk(person.id, person.countyCode));
            return true;
        }
        if (!identities.store(person.id, nationalId)) {
            return false;
        }
        outbox.append(new PersonEnrolled(person.id, person.countyCode));
        return true;
    }

    private void live(Person person, LocalDate birthDate, Place place) {
        person.id = Ids.next();
        person.birthDate = birthDate;
        person.areaCode = place.code();
        person.countyCode = place.county();
        person.enrolledAt = clock.instant();
    }

    private Place place(String areaCode) {
        return areas.place(areaCode).orElseThrow(() -> new PersonRefusal.AreaNotValid().at("/areaCode"));
    }

    PersonView own() {
        return persons.ofAccount(caller.pseudonym())
                .map(person -> PersonView.of(person, null))
                .orElseThrow(PersonRefusal.PersonNotFound::new);
    }

    PersonView show(UUID id, @Nullable Purpose purpose) {
        Person person = persons.findByIdOptional(id)
                .filter(found -> found.state != Person.State.ERASED && isCallers(found.facts()))
                .orElseThrow(PersonRefusal.PersonNotFound::new);
        if (!isDeskOf(person.countyCode)) {
            return PersonView.of(person, null);
        }
        if (purpose == null) {
            throw new PersonRefusal.PurposeMissing().at("/purpose");
        }
        return PersonView.of(person, identities.showMasked(id, purpose));
    }

    /// Not one transaction: the vault keeps its record of the look-up also when the answer is "not found".
    PersonView lookUp(PersonLookup request) {
        return identities
                .find(NationalId.typed(request.nationalId()), request.purpose())
                .map(person -> show(person, request.purpose()))
                .orElseThrow(this::notFoundAgain);
    }

    /// Refuses who tries number after number.
    private PersonRefusal.PersonNotFound notFoundAgain() {
        attempts.failed("PERSON_LOOKUP");
        return new PersonRefusal.PersonNotFound();
    }

    /// Facts of a person the caller is, or is at the desk for; anybody else is not found.
    @Transactional
    public PersonFacts callersOwn(UUID id) {
        return persons.findByIdOptional(id)
                .filter(person -> person.state != Person.State.ERASED)
                .map(Person::facts)
                .filter(this::isCallers)
                .orElseThrow(PersonRefusal.PersonNotFound::new);
    }

    @Transactional
    public Optional<PersonFacts> find(UUID id) {
        return persons.findByIdOptional(id).map(Person::facts);
    }

    @Transactional
    public Optional<PersonFacts> ofCaller() {
        return persons.ofAccount(caller.pseudonym()).map(Person::facts);
    }

    /// Refuses who still waits for the desk, or was refused by it.
    public void requireConfirmed(PersonFacts person) {
        if (!person.isConfirmed()) {
            throw new PersonRefusal.PersonPendingDesk();
        }
    }

    /// Keeps a person from being forgotten until the transaction ends, so that nothing new is written of who is
    /// forgotten at the same moment.
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        if (!persons.hold(id)) {
            throw new PersonRefusal.PersonNotFound();
        }
    }

    /// Keeps everybody else from writing of a person who is to be forgotten.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID id) {
        persons.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Ties the caller's account to a person who has none; false when the person has one by now.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean linkCaller(UUID id) {
        Person person = persons.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (person.account != null || person.state != Person.State.CONFIRMED) {
            return false;
        }
        person.account = caller.pseudonym();
        insert(person);
        outbox.append(new PersonLinked(id, person.countyCode));
        return true;
    }

    /// Destroys the number and the names for good.
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID id) {
        identities.destroy(id);
        persons.erase(id);
        persons.getEntityManager().clear(); // what was read of the person before would still tell
    }

    /// The person the caller is; somebody without an enrolment is not found.
    @Transactional
    public PersonFacts requireOfCaller() {
        return ofCaller().orElseThrow(PersonRefusal.PersonNotFound::new);
    }

    /// True for the person's own account, for a guardian while a verified consent holds, and for the desk of the
    /// person's county.
    public boolean isCallers(PersonFacts person) {
        return isDeskOf(person.county()) || isHolder(person) || isGuardianOf(person);
    }

    /// A guardian acts for a minor only once the desk has seen the document: the word alone opens nobody's file.
    public boolean isGuardianOf(PersonFacts person) {
        return caller.has(Roles.CITIZEN) && persons.isGuardian(caller.pseudonym(), person.id(), areas.today());
    }

    public boolean isHolder(PersonFacts person) {
        return caller.has(Roles.CITIZEN) && caller.pseudonym().equals(person.account());
    }

    public boolean isDeskOf(String county) {
        return caller.has(Roles.DESK_OFFICER) && caller.county().orElse("").equals(county);
    }

    private void insert(Person person) {
        try {
            persons.persistAndFlush(person);
        } catch (ConstraintViolationException e) {
            if ("person_account".equals(e.getConstraintName())) {
                throw new PersonRefusal.AccountAlreadyEnrolled();
            }
            throw e;
        }
    }

    private LocalDate birthDate(@Nullable LocalDate iso, @Nullable String jalali) {
        if ((iso == null) == (jalali == null)) {
            throw new PersonRefusal.BirthDateNotClear().at("/birthDate");
        }
        LocalDate birthDate = jalali == null ? iso : Jalali.parse(jalali);
        LocalDate today = areas.today();
        if (birthDate == null || birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            throw new PersonRefusal.BirthDateNotPossible().at(jalali == null ? "/birthDate" : "/birthDateJalali");
        }
        return birthDate;
    }
}
