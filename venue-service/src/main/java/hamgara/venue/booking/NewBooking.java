package hamgara.venue.booking;

import hamgara.venue.tariff.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A hold to turn into a booking.
@Schema(name = "NewBooking", description = "A hold to turn into a booking.")
record NewBooking(
        @Schema(description = "Id of the caller's hold.", examples = "0198c0de-0000-7000-8000-00000000001e") @NotNull
        UUID holdId,

        @Schema(
                description =
                        "What the caller expects all of it to cost; anything else than the price of the hold is refused, "
                                + "and the hold stays. Not compared when left out.")
        @Valid
        @Nullable
        Money price,

        @Schema(
                description =
                        "The most that the caller agrees to pay of it themselves, all places together, instead of what quotes "
                                + "told; should it be more, nothing is booked and the hold stays.")
        @Valid
        @Nullable
        Money holderShare) {}
