package hamgara.forum.agenda;

import hamgara.forum.resolution.ResolutionFacts;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A line of the next agenda of a working group.
@Schema(name = "AgendaDraftItem", description = "A resolution with which the next agenda of its group begins.")
record AgendaDraftView(
        @Schema(description = "The resolution.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        UUID resolutionId,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "What was resolved.", examples = "حیاط پانزده مدرسه عصرها باز شود.")
        String text,

        @Schema(description = "The agency that owns it.", examples = "EDUCATION")
        String ownerAgency,

        @Schema(description = "The day it is due.", examples = "2027-01-25")
        LocalDate dueOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
        String dueOnJalali,

        @Schema(
                description =
                        "The last two sessions passed it over: a third is not called, opened or closed without it.",
                examples = "false")
        boolean passedOver) {

    static AgendaDraftView of(ResolutionFacts open, boolean passedOver) {
        return new AgendaDraftView(
                open.id(),
                open.lang(),
                open.text(),
                open.ownerAgency(),
                open.dueOn(),
                Jalali.of(open.dueOn()),
                passedOver);
    }
}
