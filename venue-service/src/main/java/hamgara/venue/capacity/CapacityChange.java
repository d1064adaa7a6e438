package hamgara.venue.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an owner may say anew of an offer; kind, place and facility make another one.
@Schema(name = "CapacityChange", description = "An offer as it is to stand from now on.")
record CapacityChange(
        @Schema(description = "People it takes at one time.", examples = "22") @Min(1) @Max(100_000)
        int places,

        @Schema(
                description = "On what terms, in Persian; no names of persons. None when left out.",
                examples = "با حضور سرایدار و بیمه")
        @Size(max = 500)
        @Nullable
        String conditions,

        @Schema(description = "When it stands idle; hours of one day do not overlap.") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid IdleWindow> idleWindows) {}
