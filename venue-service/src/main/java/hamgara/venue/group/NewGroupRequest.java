package hamgara.venue.group;

import hamgara.kit.text.PersianText;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a group asks for.
@Schema(
        name = "NewGroupRequest",
        description = "What a school, club or agency asks for. Nothing of single people is told.",
        examples = """
                {"kind": "SCHOOL", "institution": "دبیرستان نمونه", "participants": 24, "companions": 2,
                 "purpose": "کلاس تربیت بدنی پایهٔ دهم", "audience": "GIRLS", "ageMin": 15, "ageMax": 16,
                 "limitOn": "2026-11-30", "wishes": [{"slotId": "0198c0de-0000-7000-8000-00000000000f"}]}""")
record NewGroupRequest(
        @Schema(description = "Who comes.") @NotNull InstitutionKind kind,

        @Schema(description = "Name of the school, club or office, in Persian.", examples = "دبیرستان نمونه")
        @NotBlank
        @Size(max = 100)
        String institution,

        @Schema(description = "How many take part.", examples = "24") @Min(1) @Max(1000)
        int participants,

        @Schema(description = "How many accompany them; they need places too.", examples = "2") @Min(0) @Max(200)
        int companions,

        @Schema(description = "What for, in Persian.", examples = "کلاس تربیت بدنی پایهٔ دهم")
        @NotBlank
        @Size(max = 300)
        String purpose,

        @Schema(description = "Who takes part; hours kept for others are refused.", examples = "GIRLS") @NotNull
        Audience audience,

        @Schema(description = "Youngest age in years, where hours have ages.", examples = "15")
        @Min(0)
        @Max(120)
        @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years, where hours have ages.", examples = "16")
        @Min(0)
        @Max(120)
        @Nullable
        Integer ageMax,

        @Schema(
                description =
                        "Last day, in Tehran, up to whose end all is decided and confirmed, before the first place begins and "
                                + "at most 30 days away; or `limitOnJalali`.",
                examples = "2026-11-30")
        @Nullable
        LocalDate limitOn,

        @Schema(description = "The same as a solar date, instead.", examples = "1405-09-09") @Size(max = 20) @Nullable
        String limitOnJalali,

        @Schema(description = "The wished places, all at one venue and each for the whole group.")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Valid GroupWish> wishes) {

    /// Tidied before validation, so that words of nothing but marks are refused; absent ones are left to it too.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewGroupRequest {
        institution = institution == null ? null : PersianText.stored(institution, "fa");
        purpose = purpose == null ? null : PersianText.stored(purpose, "fa");
    }

    @Schema(description = "A school, a club or an agency.")
    enum InstitutionKind {
        SCHOOL,
        CLUB,
        AGENCY
    }

    int people() {
        return participants + companions;
    }

    /// The end of the last day.
    Instant limitAt() {
        return Tehran.startOf(limitDay().plusDays(1));
    }

    LocalDate limitDay() {
        if ((limitOn == null) == (limitOnJalali == null)) {
            throw new GroupRefusal.GroupLimitUnclear().at("/limitOn");
        }
        return limitOnJalali == null ? Objects.requireNonNull(limitOn) : Jalali.parse(limitOnJalali, "/limitOnJalali");
    }

    boolean hasClearWishes() {
        return wishes.stream().allMatch(GroupWish::standsClear) && new HashSet<>(wishes).size() == wishes.size();
    }

    boolean hasOrderedAges() {
        return ageMin == null || ageMax == null || ageMin <= ageMax;
    }

    /// Whether hours kept for some people are for all of the group.
    boolean fits(Audience hours, @Nullable Integer from, @Nullable Integer to) {
        boolean young = from == null || (ageMin != null && ageMin >= from);
        boolean old = to == null || (ageMax != null && ageMax <= to);
        boolean kind = hours == Audience.MIXED
                || hours == audience
                || (hours == Audience.WOMEN && audience == Audience.GIRLS)
                || (hours == Audience.MEN && audience == Audience.BOYS);
        return kind && young && old;
    }
}
