package hamgara.card.person;

import hamgara.kit.text.PersianText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who takes part, without any identity number.
@Entity
class Person {

    enum EnrolledBy {
        SELF,
        DESK
    }

    /// A number that looks made up waits for the desk, which confirms or refuses the person by the document.
    enum State {
        PENDING_DESK,
        CONFIRMED,
        REFUSED,
        ERASED
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    State state;

    String givenName;
    String familyName;

    /// This, gender and area are gone from the row once the person was forgotten.
    LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    Gender gender;

    String areaCode;
    String countyCode;

    /// Pseudonym of the person's own account; none while only the desk knows the person.
    @Nullable
    String account;

    @Enumerated(EnumType.STRING)
    EnrolledBy enrolledBy;

    boolean documentSeen;
    Instant enrolledAt;

    @Version
    long version;

    Person() {}

    /// Whether an entry is of the same person, names compared beyond their spelling.
    boolean isSame(DeskEntry entry, LocalDate born) {
        return birthDate.equals(born)
                && PersianText.compactKey(givenName + " " + familyName)
                        .equals(PersianText.compactKey(entry.givenName() + " " + entry.familyName()));
    }

    PersonFacts facts() {
        if (state == State.ERASED) { // takes part in nothing any more, so nobody asks for what is not there
            return new PersonFacts(id, LocalDate.EPOCH, Gender.FEMALE, countyCode, countyCode, null, false);
        }
        return new PersonFacts(id, birthDate, gender, areaCode, countyCode, account, state == State.CONFIRMED);
    }
}
