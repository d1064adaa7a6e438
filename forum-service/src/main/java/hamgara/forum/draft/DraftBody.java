package hamgara.forum.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.forum.wording.ProposalNeed;
import hamgara.forum.wording.Wording;
import hamgara.kit.text.Digits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As much of a proposal as is written.
@Schema(name = "DraftBody", description = "As much of a proposal as is written. Everything may be left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftBody(
        @Schema(description = "The hall it is for.") @Nullable
        UUID hallId,

        @Schema(description = "Code of its subject.", examples = "SPORT") @Pattern(regexp = "[A-Z_]{2,40}") @Nullable
        String subject,

        @Schema(description = "Language it is written in.", examples = "fa") @Pattern(regexp = "[a-z]{2,3}") @Nullable
        String lang,

        @Schema(description = "Title, at most 120 characters.", examples = "حیاط مدرسه عصرها باز باشد")
        @Size(max = 120)
        @Nullable
        String title,

        @Schema(description = "What exists now.", examples = "حیاط مدرسه پس از ساعت دو بسته است.")
        @Size(max = 6000)
        @Nullable
        String whatExists,

        @Schema(description = "What should be done.", examples = "سه عصر در هفته برای محله باز شود.")
        @Size(max = 6000)
        @Nullable
        String whatShouldBeDone,

        @Schema(description = "The capacity that is there already.", examples = "حیاط و زمین والیبال مدرسه")
        @Size(max = 6000)
        @Nullable
        String existingCapacity,

        @Schema(description = "Who benefits.", examples = "جوانان محله") @Size(max = 6000) @Nullable
        String whoBenefits,

        @Schema(description = "Code of the area it is about.", examples = "0614021281")
        @Pattern(regexp = "[0-9]{2,16}")
        @Nullable
        String areaCode,

        @Schema(description = "The place and hours it asks for, if any.") @Valid @Nullable
        ProposalNeed need,

        @Schema(description = "The author has seen the similar proposals.", examples = "false") @Nullable
        Boolean similarSeen) {

    /// Takes an area code as it is typed, in any digits.
    public DraftBody {
        areaCode = areaCode == null ? null : Digits.typedNumber(areaCode);
    }

    Wording wording() {
        return Wording.begun(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits);
    }

    boolean hasPlace() {
        return areaCode != null || need != null;
    }
}
