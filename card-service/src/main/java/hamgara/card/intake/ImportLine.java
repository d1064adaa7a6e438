package hamgara.card.intake;

import org.jspecify.annotations.Nullable;

/// The cells of one line, as typed; empty ones are null.
record ImportLine(
        @Nullable String nationalId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String birthDateJalali,
        @Nullable String areaCode,
        @Nullable String gender) {

    @Override
    public String toString() {
        return "ImportLine[not shown]";
    }
}
