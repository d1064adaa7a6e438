package hamgara.card.eligibility;

import hamgara.card.person.Gender;
import java.util.function.BooleanSupplier;

/// Whom a slot is for. Women's hours take girls along and men's hours boys; the reverse does not hold. Hours for
/// people with a disability take who says of themselves, or is known by an office, to need access; whoever comes
/// along is of their party.
enum Audience {
    MIXED,
    FAMILY,
    WOMEN,
    MEN,
    GIRLS,
    BOYS,
    DISABLED;

    private static final int ADULT = 18;

    boolean admits(Gender gender, int age, BooleanSupplier needsAccess) {
        return switch (this) {
            case MIXED, FAMILY -> true;
            case WOMEN -> gender == Gender.FEMALE;
            case MEN -> gender == Gender.MALE;
            case GIRLS -> gender == Gender.FEMALE && age < ADULT;
            case BOYS -> gender == Gender.MALE && age < ADULT;
            case DISABLED -> needsAccess.getAsBoolean();
        };
    }
}
