package hamgara.card.eligibility;

import hamgara.card.person.Gender;

/// Whom a slot is for. Women's hours take girls along and men's hours boys; the reverse does not hold.
enum Audience {
    MIXED,
    FAMILY,
    WOMEN,
    MEN,
    GIRLS,
    BOYS;

    private static final int ADULT = 18;

    boolean admits(Gender gender, int age) {
        return switch (this) {
            case MIXED, FAMILY -> true;
            case WOMEN -> gender == Gender.FEMALE;
            case MEN -> gender == Gender.MALE;
            case GIRLS -> gender == Gender.FEMALE && age < ADULT;
            case BOYS -> gender == Gender.MALE && age < ADULT;
        };
    }
}
