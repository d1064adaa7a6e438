package hamgara.venue.tariff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an amount is for.
@Schema(
        name = "TariffBasis",
        description =
                "`PLACE`: for each person, however long the slot is. `HOUR`: for each hour of the party together, "
                        + "by the minute.")
public enum Basis {
    PLACE,
    HOUR
}
