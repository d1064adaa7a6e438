package hamgara.card.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rules of other features may ask of a person; no name and no number.
public record PersonFacts(
        UUID id,
        LocalDate birthDate,
        Gender gender,
        String areaCode,
        String county,
        @Nullable String account,
        boolean isConfirmed) {

    @Override
    public String toString() {
        return "PersonFacts[" + id + "]";
    }
}
