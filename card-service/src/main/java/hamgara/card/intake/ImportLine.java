package hamgara.card.intake;

import org.jspecify.annotations.Nullable;

/// The cells of one line, as typed; empty ones are null. Too long is a line with cells beyond the header.
record ImportLine(
        @Nullable String nationalId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String birthDateJalali,
        @Nullable String areaCode,
        @Nullable String gender,
        @Nullable Boolean tooLong) {

    @Override
    public String toString() {
        return "ImportLine[not shown]";
    }
}
