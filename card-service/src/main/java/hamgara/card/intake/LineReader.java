package hamgara.card.intake;

import hamgara.card.person.DeskEntry;
import hamgara.card.person.Gender;
import hamgara.kit.text.Digits;
import hamgara.kit.text.PersianText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a line as an entry of the desk, refusing what a form would refuse.
final class LineReader {

    private static final int LONGEST_NAME = 100;

    private LineReader() {}

    static DeskEntry entry(ImportLine line) {
        if (Boolean.TRUE.equals(line.tooLong())) {
            throw new IntakeRefusal.LineTooLong();
        }
        return new DeskEntry(
                line.nationalId() == null ? "" : line.nationalId(),
                name(line.givenName(), "/givenName"),
                name(line.familyName(), "/familyName"),
                isoDate(line.birthDate()),
                line.birthDateJalali() == null ? null : jalali(line.birthDateJalali()),
                line.areaCode() == null ? "" : Digits.typedNumber(line.areaCode()),
                gender(line.gender()));
    }

    private static String name(@Nullable String typed, String pointer) {
        String name = typed == null ? "" : PersianText.stored(typed, "fa");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IntakeRefusal.NameNotClear().at(pointer);
        }
        return name;
    }

    private static @Nullable LocalDate isoDate(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(Digits.fold(typed).strip());
        } catch (DateTimeParseException _) {
            return LocalDate.MAX; // refused as not possible, with the word for it
        }
    }

    /// Spreadsheets write 1383/01/01.
    private static String jalali(String typed) {
        return Digits.fold(typed).strip().replace('/', '-');
    }

    private static Gender gender(@Nullable String typed) {
        return switch (typed == null ? "" : PersianText.compactKey(typed)) {
            case "female", "زن" -> Gender.FEMALE;
            case "male", "مرد" -> Gender.MALE;
            default -> throw new IntakeRefusal.GenderNotClear().at("/gender");
        };
    }
}
