package hamgara.card.person;

import hamgara.kit.text.Digits;
import hamgara.kit.text.PersianText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Enrols a person.
@Schema(name = "NewPerson", description = "A person to enrol; give the birth date in exactly one of the two calendars.")
record NewPerson(
        @Schema(
                description = "National identity number, ten digits in any script; spaces and hyphens are dropped",
                examples = "9991234561")
        @NotBlank
        @Size(max = 40)
        String nationalId,

        @Schema(description = "Given name as in the document", examples = "مریم") @NotBlank @Size(max = 100)
        String givenName,

        @Schema(description = "Family name as in the document", examples = "نمونه") @NotBlank @Size(max = 100)
        String familyName,

        @Schema(description = "Birth date, ISO", examples = "2009-05-01") @Nullable
        LocalDate birthDate,

        @Schema(description = "Birth date, Jalali such as 1388-02-11, in digits of any script")
        @Size(max = 20)
        @Nullable
        String birthDateJalali,

        @Schema(
                description = "SCI code of the county, city or rural district of residence, in digits of any script",
                examples = "0614021281")
        @NotBlank
        @Size(max = 16)
        String areaCode,

        @Schema(description = "Asked only because some hours are for women or for men") @NotNull
        Gender gender,

        @Schema(description = "A desk officer has seen the document; lifts NATIONAL_ID_SUSPICIOUS") @Nullable
        Boolean documentSeen) {

    /// Tidied before validation, so that a name of nothing but marks is refused; what is absent is left to it too.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewPerson {
        givenName = givenName == null ? null : PersianText.stored(givenName, "fa");
        familyName = familyName == null ? null : PersianText.stored(familyName, "fa");
        areaCode = areaCode == null ? null : Digits.typedNumber(areaCode);
    }

    @Override
    public String toString() {
        return "NewPerson[not shown]";
    }
}
