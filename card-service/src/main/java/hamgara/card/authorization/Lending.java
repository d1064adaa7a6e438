package hamgara.card.authorization;

import hamgara.card.pocket.Pockets;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets one booked place have what another holds, while it stands for that.
///
/// The newest has what both need of a pocket: what an open authorization of a place has released it has lent, and takes
/// back should the newer one end. Limits are not its business: of places that stand for each other the newest alone is
/// counted.
@ApplicationScoped
class Lending {

    private final AuthorizationRows rows;
    private final Pockets pockets;

    Lending(AuthorizationRows rows, Pockets pockets) {
        this.rows = rows;
        this.pockets = pockets;
    }

    /// Gives pockets back what they hold for it; how much, by pocket.
    Map<UUID, Long> free(UUID place) {
        var freed = new HashMap<UUID, Long>();
        inOrder(rows.lines(place)).filter(line -> line.open() > 0).forEach(line -> {
            if (!pockets.release(line.pocket(), line.open())) {
                throw new IllegalStateException("A pocket does not hold what a place says");
            }
            freed.put(line.pocket(), line.open());
            rows.update(place, line.with(0, line.open(), 0));
        });
        return freed;
    }

    /// Holds again what came free, as far as it was lent. What a pocket that ended meanwhile cannot give once more is
    /// left to the venue and the holder.
    void takeBack(Authorization lender, Map<UUID, Long> freed) {
        LocalDate day = Tehran.dayOf(lender.countedAt());
        inOrder(rows.lines(lender.id())).forEach(line -> {
            long back = Math.min(line.released(), freed.getOrDefault(line.pocket(), 0L));
            if (back > 0 && pockets.hold(line.pocket(), back, day)) {
                rows.update(lender.id(), line.with(0, -back, 0));
            }
        });
    }

    /// Holds again what the other place does not need of the same pockets.
    void keepRest(Authorization lender, UUID other) {
        Map<UUID, Long> needed =
                rows.lines(other).stream().collect(Collectors.toMap(Line::pocket, Line::held, Long::sum));
        var rest = new HashMap<UUID, Long>();
        for (Line line : rows.lines(lender.id())) {
            rest.put(line.pocket(), Math.max(0, line.released() - needed.getOrDefault(line.pocket(), 0L)));
        }
        takeBack(lender, rest);
    }

    private static Stream<Line> inOrder(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::pocket));
    }
}
