package hamgara.card.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as the desk enters them from a list, names tidied, the rest as typed.
public record DeskEntry(
        String nationalId,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String birthDateJalali,
        String areaCode,
        Gender gender) {

    @Override
    public String toString() {
        return "DeskEntry[not shown]";
    }
}
