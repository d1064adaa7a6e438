package hamgara.card.guardian;

import hamgara.card.area.Areas;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Records the consent of guardians and says whether one holds.
@ApplicationScoped
public class GuardianConsents {

    private static final int ADULT = 18;

    private final GuardianConsentRepository consents;
    private final Persons persons;
    private final Areas areas;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<ConsentWithdrawn> withdrawn;
    private final Clock clock;

    GuardianConsents(
            GuardianConsentRepository consents,
            Persons persons,
            Areas areas,
            Caller caller,
            Outbox outbox,
            Event<ConsentWithdrawn> withdrawn,
            Clock clock) {
        this.outbox = outbox;
        this.withdrawn = withdrawn;
        this.consents = consents;
        this.persons = persons;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /// The consent that holds for a minor on a day, if any.
    @Transactional
    public Optional<UUID> holding(UUID minor, LocalDate day) {
        return consents.holding(minor, day).map(consent -> consent.id);
    }

    @Transactional
    GuardianConsentView give(NewGuardianConsent request) {
        boolean desk = caller.has(Roles.DESK_OFFICER);
        LocalDate today = areas.today();
        PersonFacts minor = persons.find(request.minorId())
                .filter(person -> !desk || persons.isDeskOf(person.county()))
                .orElseThrow(GuardianRefusal.MinorNotFound::new);
        PersonFacts guardian = guardian(request, desk);
        persons.requireConfirmed(guardian);
        persons.hold(minor.id());
        persons.hold(guardian.id());
        if (desk && !Boolean.TRUE.equals(request.documentSeen())) {
            throw new GuardianRefusal.DocumentNotSeen().at("/documentSeen");
        }
        if (Age.on(minor.birthDate(), today) >= ADULT) {
            throw new GuardianRefusal.PersonNotMinor().at("/minorId");
        }
        if (Age.on(guardian.birthDate(), today) < ADULT) {
            throw new GuardianRefusal.GuardianNotAdult().at("/guardianId");
        }

        var consent = new GuardianConsent();
        consent.id = Ids.next();
        consent.minorId = minor.id();
        consent.guardianId = guardian.id();
        consent.relation = request.relation();
        consent.recordedBy = desk ? GuardianConsent.RecordedBy.DESK : GuardianConsent.RecordedBy.GUARDIAN;
        consent.givenAt = clock.instant();
        if (desk) {
            requireNotOwn(guardian);
            consent.verify(caller.pseudonym(), consent.givenAt);
        }
        consent.endsOn = Age.birthday(minor.birthDate(), ADULT);
        try {
            consents.persistAndFlush(consent);
        } catch (ConstraintViolationException e) {
            if ("guardian_consent_once".equals(e.getConstraintName())) {
                throw new GuardianRefusal.ConsentAlreadyGiven();
            }
            throw e;
        }
        return changed(consent);
    }

    @Transactional
    GuardianConsentView read(UUID id) {
        return consents.findByIdOptional(id)
                .filter(consent -> isDeskOf(consent) || isOneOfThem(consent))
                .map(consent -> GuardianConsentView.of(consent, areas.today()))
                .orElseThrow(GuardianRefusal.ConsentNotFound::new);
    }

    @Transactional
    Page<GuardianConsentView> list(UUID person, PageRequest request) {
        persons.callersOwn(person);
        UUID before = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                consents.of(person, before, request.rowsToRead()),
                request,
                consent -> Cursor.of(consent.id),
                consent -> GuardianConsentView.of(consent, areas.today()));
    }

    /// By the desk, once it has seen the document that makes the guardian the guardian.
    @Transactional
    GuardianConsentView verify(UUID id, long seen) {
        GuardianConsent consent = locked(id, seen);
        if (!isDeskOf(consent)) {
            throw new GuardianRefusal.ConsentNotFound();
        }
        requireState(consent, GuardianConsent.State.UNVERIFIED);
        persons.find(consent.guardianId).ifPresent(this::requireNotOwn);
        consent.verify(caller.pseudonym(), clock.instant());
        consents.flush();
        return changed(consent);
    }

    /// As easy as giving it: by the guardian alone, or by the desk.
    @Transactional
    GuardianConsentView withdraw(UUID id, long seen) {
        consents.findByIdOptional(id).ifPresent(consent -> persons.lock(consent.minorId)); // before who applies now
        GuardianConsent consent = locked(id, seen);
        boolean guardians =
                persons.find(consent.guardianId).map(persons::isHolder).orElse(false);
        if (!guardians && !isDeskOf(consent)) {
            throw new GuardianRefusal.ConsentNotFound();
        }
        requireState(consent, GuardianConsent.State.UNVERIFIED, GuardianConsent.State.VERIFIED);
        return withdrawn(consent);
    }

    /// Withdraws every consent for or by a person who is to be forgotten.
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAllOf(UUID person) {
        for (GuardianConsent consent : consents.open(person)) {
            withdrawn(consent);
        }
    }

    private GuardianConsentView withdrawn(GuardianConsent consent) {
        consent.withdrawnAt = clock.instant();
        consents.flush();
        withdrawn.fire(new ConsentWithdrawn(consent.minorId));
        return changed(consent);
    }

    /// Deletes the consents for a minor who was forgotten; those the person gave belong to the minors they were given
    /// for.
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID minor) {
        consents.delete("minorId", minor);
    }

    private void requireState(GuardianConsent consent, GuardianConsent.State... open) {
        GuardianConsent.State state = consent.state(areas.today());
        if (!List.of(open).contains(state)) {
            throw new GuardianRefusal.ConsentNotOpen(state);
        }
    }

    private void requireNotOwn(PersonFacts guardian) {
        if (caller.pseudonym().equals(guardian.account())) {
            throw new GuardianRefusal.OwnGuardianship();
        }
    }

    private GuardianConsent locked(UUID id, long seen) {
        GuardianConsent consent = consents.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> isDeskOf(found) || isOneOfThem(found))
                .orElseThrow(GuardianRefusal.ConsentNotFound::new);
        StaleVersion.check(seen, consent.version);
        return consent;
    }

    private boolean isDeskOf(GuardianConsent consent) {
        return persons.find(consent.minorId)
                .filter(minor -> persons.isDeskOf(minor.county()))
                .isPresent();
    }

    private boolean isOneOfThem(GuardianConsent consent) {
        return persons.ofCaller()
                .filter(person ->
                        person.id().equals(consent.minorId) || person.id().equals(consent.guardianId))
                .isPresent();
    }

    private GuardianConsentView changed(GuardianConsent consent) {
        LocalDate today = areas.today();
        outbox.append(
                new GuardianConsentChanged(consent.id, consent.minorId, consent.guardianId, consent.state(today)));
        return GuardianConsentView.of(consent, today);
    }

    private PersonFacts guardian(NewGuardianConsent request, boolean desk) {
        UUID named = request.guardianId();
        Optional<PersonFacts> guardian = desk ? Optional.ofNullable(named).flatMap(persons::find) : persons.ofCaller();
        return guardian.filter(person -> desk || named == null || named.equals(person.id()))
                .orElseThrow(() -> new GuardianRefusal.GuardianNotEnrolled().at("/guardianId"));
    }
}
