package hamgara.card.enrolment;

import hamgara.card.assessment.Assessment;
import hamgara.card.person.PersonFacts;
import hamgara.card.programme.ProgrammeTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's part in a programme, from the application to its end, with the inputs of the last decision.
@Entity
class Enrolment {

    @Id
    UUID id;

    UUID personId;
    UUID programmeId;
    int programmeVersion;
    String countyCode;

    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    /// Why it is in this state.
    @Column(columnDefinition = "text[]")
    String[] reasons;

    /// This and what follows to the area, and the inputs, are gone from the row once the person was forgotten.
    LocalDate birthDate;

    Integer age;
    String areaCode;

    @Nullable
    UUID guardianConsentId;

    LocalDate decidedOn;
    Instant decidedAt;

    @Nullable
    LocalDate beginsOn;

    @Nullable
    LocalDate endsOn;

    @Nullable
    LocalDate usableUntil;

    @Nullable
    LocalDate verifyBy;

    @Nullable
    LocalDate ownConsentOn;

    @Nullable
    Instant ownConsentAt;

    @Nullable
    String placeArea;

    @Nullable
    Long queueNumber;

    int priority;
    String inputs;
    String inputsHash;

    @Version
    long version;

    Enrolment() {}

    /// Freezes what a decision by the rules was made from.
    void weighed(PersonFacts person, ProgrammeTerms terms, Assessment assessment) {
        programmeVersion = terms.version();
        birthDate = person.birthDate();
        age = assessment.inputs().age();
        areaCode = person.areaCode();
        guardianConsentId = assessment.guardianConsent().orElse(null);
        priority = assessment.priority();
        inputs = assessment.inputsText();
        inputsHash = assessment.inputsHash();
    }

    void turn(EnrolmentState to, String... why) {
        state = to;
        reasons = why;
    }

    /// The first day it does not count any more unless something happens before.
    @Nullable
    LocalDate suspendedFrom() {
        LocalDate unverified = verifyBy == null ? null : verifyBy.plusDays(1);
        LocalDate ofAge = ownConsentAt == null ? ownConsentOn : null;
        if (unverified == null || ofAge == null) {
            return unverified == null ? ofAge : unverified;
        }
        return unverified.isBefore(ofAge) ? unverified : ofAge;
    }

    boolean lacksOwnConsent(LocalDate day) {
        return ownConsentAt == null && ownConsentOn != null && !day.isBefore(ownConsentOn);
    }
}
