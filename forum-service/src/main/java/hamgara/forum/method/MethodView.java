package hamgara.forum.method;

import hamgara.kit.text.Names;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An edition of a communication method, as callers see it.
@Schema(name = "CommunicationMethod", description = "A defined way in which an agency and those who ask it talk.")
record MethodView(
        @Schema(description = "Code of the method.", examples = "JOINT_MEETING")
        String code,

        @Schema(description = "Edition; what began with it keeps it.", examples = "1")
        int edition,

        @Schema(description = "Names of the method.") Names names,

        @Schema(description = "What it is for.", examples = "گفت‌وگوی رو در رو با مدیر دستگاه")
        String purpose,

        @Schema(description = "Its steps in their order.", examples = "[\"دعوت\",\"برگزاری\"]")
        List<String> steps,

        @Schema(description = "The document it ends with.", examples = "صورت‌جلسهٔ امضاشده")
        String output,

        @Schema(description = "Valid from this instant.", examples = "2026-11-29T08:00:00Z")
        Instant validFrom) {}
