package hamgara.venue.group;

import hamgara.kit.text.PersianText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a group may not come.
@Schema(name = "GroupRejection", description = "Why a group may not come.")
record NewRejection(
        @Schema(
                description = "The reason, in Persian, for the group to read.",
                examples = "سالن در این هفته تعمیر می‌شود")
        @NotBlank
        @Size(max = 300)
        String reason) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // an absent one is left to validation
    NewRejection {
        reason = reason == null ? null : PersianText.stored(reason, "fa");
    }
}
