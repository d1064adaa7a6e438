package hamgara.card.quote;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who pays what of a price, in rials: price = venue + holder + all parts.
///
/// @param obstacles why nothing can be taken at all, as codes of declines; then the holder pays everything
/// @param shortage why the holder has to pay a rest, as the code of a decline
/// @param pinNeeded whether one of the pockets asks for the PIN at its amount
/// @param remaining rials left in the pockets that could be used, limits aside
/// @param renewsOn the day the limit that stands in the way starts anew, or the closed venue opens
public record Split(
        long price,
        long venue,
        long holder,
        List<Part> parts,
        List<String> obstacles,
        @Nullable String shortage,
        boolean pinNeeded,
        long remaining,
        @Nullable LocalDate renewsOn) {

    static Split refused(long price, List<String> obstacles, @Nullable LocalDate renewsOn) {
        return new Split(price, 0, price, List.of(), obstacles, null, false, 0, renewsOn);
    }

    public long funded() {
        return parts.stream().mapToLong(Part::amount).sum();
    }
}
