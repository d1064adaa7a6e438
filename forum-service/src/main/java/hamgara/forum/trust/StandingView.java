package hamgara.forum.trust;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much the caller is trusted, and why.
@Schema(
        name = "Standing",
        description =
                "How much the caller is trusted, and what it follows from: the last 100 days. It weighs no voice.")
record StandingView(
        @Schema(description = "From 0 to 3; it gives a larger budget to write.", examples = "1")
        int level,

        @Schema(description = "Texts of the caller that stand.", examples = "7")
        int texts,

        @Schema(description = "Days on which they were written.", examples = "4")
        int days,

        @Schema(
                description = "Acts of moderators against texts of the caller that stand; each takes a level.",
                examples = "0")
        int acts,

        @Schema(description = "What the next level needs; absent at the highest.") @Nullable
        Next next,

        @Schema(description = "What the caller may not do for a time.")
        List<Sanction> sanctions) {

    /// What the next level needs.
    @Schema(name = "NextLevel", description = "What the next level needs; nine tenths of it keep a level.")
    record Next(
            @Schema(description = "Texts that stand.", examples = "20")
            int texts,

            @Schema(description = "Days on which they were written.", examples = "10")
            int days) {}

    /// What the caller may not do for a time.
    @Schema(name = "Sanction", description = "What somebody may not do in a hall for a time.")
    record Sanction(
            @Schema(description = "The act it follows from, which can be appealed against.")
            UUID actId,

            @Schema(description = "The hall.") UUID hallId,
            @Schema(description = "What it is.") SanctionKind kind,
            @Schema(description = "When it ends.") Instant untilAt,

            @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
            String untilAtJalali) {}

    static StandingView of(int level, Deeds deeds, List<StandingRows.Sanction> sanctions) {
        return new StandingView(
                level,
                deeds.texts(),
                deeds.days(),
                deeds.acts(),
                level == Deeds.HIGHEST ? null : new Next(Deeds.textsFor(level + 1), Deeds.daysFor(level + 1)),
                sanctions.stream()
                        .map(each -> new Sanction(
                                each.act(), each.hall(), each.kind(), each.until(), Jalali.of(each.until())))
                        .toList());
    }
}
