package hamgara.card.person;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person on the wire.
@Schema(name = "Person", description = "An enrolled person, shown to that person and to the desk of the county.")
record PersonView(
        UUID id,

        @Schema(description = "PENDING_DESK takes part in nothing until the desk has seen the document")
        Person.State state,

        @Schema(examples = "مریم") String givenName,

        @Schema(examples = "نمونه") String familyName,

        @Schema(description = "ISO", examples = "2009-05-01")
        LocalDate birthDate,

        @Schema(description = "The same day in the Jalali calendar", examples = "1388-02-11")
        String birthDateJalali,

        Gender gender,

        @Schema(description = "SCI code of the area of residence", examples = "0614021281")
        String areaCode,

        @Schema(description = "SCI code of the county it lies in", examples = "0614")
        String county,

        @Schema(description = "Masked number; only for the desk", examples = "999*****61") @Nullable
        String nationalIdMasked,

        @Schema(
                description = "How many others have the same name, birth date and area; only for the desk, when it "
                        + "enrols or confirms. A hint to look again, no refusal",
                examples = "0")
        @Nullable
        Integer possibleDuplicates,

        @Schema(description = "When the person was enrolled (UTC)")
        Instant enrolledAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String enrolledAtJalali,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static PersonView of(Person person, @Nullable String nationalIdMasked) {
        return of(person, nationalIdMasked, null);
    }

    static PersonView of(Person person, @Nullable String nationalIdMasked, @Nullable Integer possibleDuplicates) {
        return new PersonView(
                person.id,
                person.state,
                person.givenName,
                person.familyName,
                person.birthDate,
                Jalali.of(person.birthDate),
                person.gender,
                person.areaCode,
                person.countyCode,
                nationalIdMasked,
                possibleDuplicates,
                person.enrolledAt,
                Jalali.of(person.enrolledAt),
                person.version);
    }

    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
