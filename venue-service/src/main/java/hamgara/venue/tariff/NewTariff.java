package hamgara.venue.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tariff to set.
@Schema(name = "NewTariff", description = "What places of a facility cost from a day on.")
record NewTariff(
        @Schema(
                description = "The first day in Tehran on which slots begin that cost so much.",
                examples = "2026-12-22")
        @NotNull
        LocalDate fromOn,

        @Schema(
                description =
                        "The first line that fits the audience of a slot and the hour at which it begins decides; where "
                                + "none fits, and with no lines at all, places are free.")
        @NotNull
        @Size(max = 50)
        @Valid
        List<@NotNull TariffLine> lines) {}
