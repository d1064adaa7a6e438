package hamgara.venue.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.kit.text.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the institution is reached; never a person.
@Schema(
        name = "Contact",
        description = "How the institution is reached, never a person: a landline, not a mobile number.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Schema(
                description = "Landline with its area code, 11 digits from 0; Persian digits, spaces, hyphens and +98 "
                        + "are taken.",
                examples = "06142820000")
        @Pattern(regexp = "0[1-8][0-9]{9}")
        @Nullable
        String phone,

        @Schema(description = "Page of the institution, http or https.", examples = "https://shush.example.ir")
        @Pattern(regexp = "https?://[^\\s/]+\\.[^\\s]{2,}")
        @Size(max = 200)
        @Nullable
        String website) {

    public Contact {
        phone = phone == null || phone.isBlank() ? null : national(Digits.typedNumber(phone));
        website = website == null || website.isBlank() ? null : website.strip();
    }

    private static String national(String typed) {
        return typed.replaceFirst("^(\\+98|0098)0?", "0");
    }
}
