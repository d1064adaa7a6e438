package hamgara.forum.submission;

import hamgara.forum.draft.DraftBody;
import hamgara.forum.wording.ProposalNeed;
import hamgara.forum.wording.Wording;
import hamgara.kit.text.Digits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal to be published.
@Schema(
        name = "NewProposal",
        description = "A proposal in four affirmative parts. A part that is missing or blank is "
                + "answered with NEEDS_AFFIRMATIVE, which says which parts to complete.")
record NewProposal(
        @Schema(description = "The hall it is for.", required = true) @NotNull
        UUID hallId,

        @Schema(description = "Code of its subject.", examples = "SPORT", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z_]{2,40}")
        String subject,

        @Schema(description = "Language it is written in.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(description = "Title, at most 120 characters.", examples = "حیاط مدرسه عصرها باز باشد", required = true)
        @NotBlank
        @Size(max = 120)
        String title,

        @Schema(
                description = "What exists now, at most 6000 characters.",
                examples = "حیاط مدرسه پس از ساعت دو بسته است.",
                required = true)
        @Size(max = 6000)
        @Nullable
        String whatExists,

        @Schema(
                description = "What should be done, at most 6000 characters.",
                examples = "سه عصر در هفته برای محله باز شود.",
                required = true)
        @Size(max = 6000)
        @Nullable
        String whatShouldBeDone,

        @Schema(
                description = "The capacity that is there already and would be used.",
                examples = "حیاط و زمین والیبال مدرسه",
                required = true)
        @Size(max = 6000)
        @Nullable
        String existingCapacity,

        @Schema(description = "Who benefits.", examples = "جوانان محله", required = true) @Size(max = 6000) @Nullable
        String whoBenefits,

        @Schema(description = "Code of the area it is about.", examples = "0614021281")
        @Pattern(regexp = "[0-9]{2,16}")
        @Nullable
        String areaCode,

        @Schema(description = "The place and hours it asks for, if any.") @Valid @Nullable
        ProposalNeed need,

        @Schema(
                description = "The author has seen the similar proposals and still wants this one beside them.",
                defaultValue = "false")
        @Nullable
        Boolean similarSeen) {

    /// Takes an area code as it is typed, in any digits.
    NewProposal {
        areaCode = areaCode == null ? null : Digits.typedNumber(areaCode);
    }

    /// A draft that names its hall, subject, language and title.
    static NewProposal of(DraftBody draft) {
        return new NewProposal(
                Objects.requireNonNull(draft.hallId()),
                Objects.requireNonNull(draft.subject()),
                Objects.requireNonNull(draft.lang()),
                Objects.requireNonNull(draft.title()),
                draft.whatExists(),
                draft.whatShouldBeDone(),
                draft.existingCapacity(),
                draft.whoBenefits(),
                draft.areaCode(),
                draft.need(),
                draft.similarSeen());
    }

    DraftBody draft() {
        return new DraftBody(
                hallId,
                subject,
                lang,
                title,
                whatExists,
                whatShouldBeDone,
                existingCapacity,
                whoBenefits,
                areaCode,
                need,
                similarSeen);
    }

    Wording text() {
        return Wording.complete(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits);
    }

    @Nullable
    ProposalNeed checkedNeed() {
        return need == null ? null : need.checked();
    }

    boolean sawSimilar() {
        return Boolean.TRUE.equals(similarSeen);
    }
}
