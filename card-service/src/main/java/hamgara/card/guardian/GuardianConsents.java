package hamgara.card.guardian;

import hamgara.card.area.Areas;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    GuardianConsents(GuardianConsentRepository consents, Persons persons, Areas areas, Caller caller, Clock clock) {
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

    /// True while this guardian's consent for this minor holds.
    @Transactional
    public boolean holds(UUID minor, UUID guardian, LocalDate day) {
        return consents.holds(minor, guardian, day);
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
        consent.documentSeen = desk;
        consent.givenAt = clock.instant();
        consent.endsOn = Age.birthday(minor.birthDate(), ADULT);
        try {
            consents.persistAndFlush(consent);
        } catch (ConstraintViolationException e) {
            if ("guardian_consent_once".equals(e.getConstraintName())) {
                throw new GuardianRefusal.ConsentAlreadyGiven();
            }
            throw e;
        }
        return GuardianConsentView.of(consent);
    }

    private PersonFacts guardian(NewGuardianConsent request, boolean desk) {
        UUID named = request.guardianId();
        Optional<PersonFacts> guardian = desk ? Optional.ofNullable(named).flatMap(persons::find) : persons.ofCaller();
        return guardian.filter(person -> desk || named == null || named.equals(person.id()))
                .orElseThrow(() -> new GuardianRefusal.GuardianNotEnrolled().at("/guardianId"));
    }
}
