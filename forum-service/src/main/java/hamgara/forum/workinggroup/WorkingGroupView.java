package hamgara.forum.workinggroup;

import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A working group, as callers see it.
@Schema(name = "WorkingGroup", description = "A specialised working group of a county.")
record WorkingGroupView(
        @Schema(
                description = "Id of the group, by which its events name it.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c5")
        UUID id,

        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Code, of its own in the county.", examples = "WG-EDU")
        String code,

        @Schema(description = "Names of the group.") Names names,

        @Schema(description = "Agency that keeps its papers.", examples = "EDUCATION")
        String secretaryAgency,

        @Schema(
                description = "The official working group of the province under which it stands.",
                examples = "EDUCATION_RESEARCH")
        @Nullable
        OfficialParent officialParent,

        @Schema(description = "What it is for.", examples = "پیشگیری از ترک تحصیل و پیوند مدرسه و محله") @Nullable
        String mandate,

        @Schema(description = "Days from one meeting to the next.", examples = "14") @Nullable
        Integer cadenceDays,

        @Schema(description = "The day of its last meeting.", examples = "2026-12-20") @Nullable
        LocalDate lastMetOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-09-29") @Nullable
        String lastMetOnJalali,

        @Schema(
                description = "It has not met, or not begun, for more than one and a half times its days.",
                examples = "false")
        boolean late,

        @Schema(description = "Changes with every change of the group.", examples = "1")
        long version)
        implements Versioned {

    static WorkingGroupView of(WorkingGroup group, LocalDate today) {
        return new WorkingGroupView(
                group.id,
                group.key.county(),
                group.key.code(),
                group.names(),
                group.secretaryAgency,
                group.officialParent,
                group.mandate,
                group.cadenceDays,
                group.lastMetOn,
                group.lastMetOn == null ? null : Jalali.of(group.lastMetOn),
                group.isLate(today),
                group.version);
    }
}
