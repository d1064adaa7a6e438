package hamgara.venue.proposal;

import hamgara.venue.proposal.Cells.Unmet;
import hamgara.venue.proposal.Cells.Use;
import hamgara.venue.slot.Audience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reckons what could be done with idle hours. Greedy, hour by hour: the largest gain of each hour is proposed, and of
/// equal ones the cheapest. Costs are points: one for each kilometre, two for each hour of shift, five for a change of
/// audience.
final class Finder {

    private static final int POINTS_AN_HOUR = 2;
    private static final int POINTS_AN_AUDIENCE = 5;
    private static final int FURTHEST_HOURS = 3;

    /// Below this share of its places a merged slot stays comfortable.
    private static final int COMFORT_PERCENT = 80;

    private final List<Use> uses;
    private final List<Unmet> unmet;
    private final List<List<Use>> groups;

    Finder(Cells cells) {
        this.uses = cells.uses();
        this.unmet = cells.unmet();
        this.groups = List.copyOf(uses.stream()
                .collect(Collectors.groupingBy(use -> List.of(use.kind(), use.area(), use.weekday())))
                .values());
    }

    /// A proposal before it is stored.
    record Found(
            ProposalAction action,
            Use use,
            @Nullable Use other,
            @Nullable Integer otherHour,
            Audience audience,
            int cost,
            long forecast) {

        static final Comparator<Found> BEST =
                Comparator.comparingLong((Found found) -> -found.forecast).thenComparingInt(Found::cost);
    }

    List<Found> all() {
        var found = new ArrayList<Found>();
        for (List<Use> group : groups) {
            for (Use use : group) {
                keptForWomen(group, use).ifPresent(found::add);
                merged(group, use).ifPresent(found::add);
            }
            exchanged(group).forEach(found::add);
        }
        unmet.stream().map(this::sentOn).flatMap(Optional::stream).forEach(found::add);
        found.sort(Found.BEST);
        var split = new HashSet<Set<Object>>(); // of two halls that could change places the better way counts
        found.removeIf(each -> each.action() == ProposalAction.SPLIT_BY_AUDIENCE
                && each.other() != null
                && !split.add(Set.of(
                        each.use().facility(),
                        each.other().facility(),
                        each.use().weekday(),
                        each.use().hour())));
        return found;
    }

    /// An hour for everyone in which women ask in vain: split with a like facility that then serves men, or, where
    /// there
    /// is none, kept for women.
    private Optional<Found> keptForWomen(List<Use> group, Use use) {
        if (use.audience() != Audience.MIXED || use.free() <= 0) {
            return Optional.empty();
        }
        long asked = unmet.stream()
                .filter(wish -> wish.fits(use) && wish.hour() == use.hour())
                .filter(wish -> wish.audience() == Audience.WOMEN || wish.audience() == Audience.GIRLS)
                .mapToLong(Unmet::minutes)
                .sum();
        long gain = Math.min(asked, use.free());
        Optional<Use> other = group.stream()
                .filter(like -> like.isAt(use) && like.audience() == Audience.MIXED)
                .filter(like -> !like.facility().equals(use.facility()))
                .filter(like -> like.free() >= use.attended())
                .max(Comparator.comparingLong(Use::free)
                        .thenComparing(like -> like.facility().toString()));
        // who comes now is turned out where there is no other hall for them
        long net = other.isPresent() ? gain : gain - use.attended();
        if (net <= 0) {
            return Optional.empty();
        }
        return Optional.of(other.map(like -> new Found(
                        ProposalAction.SPLIT_BY_AUDIENCE,
                        use,
                        like,
                        null,
                        Audience.WOMEN,
                        POINTS_AN_AUDIENCE + use.kilometresTo(like),
                        net))
                .orElseGet(() -> new Found(
                        ProposalAction.WOMEN_ONLY, use, null, null, Audience.WOMEN, POINTS_AN_AUDIENCE, net)));
    }

    /// A smaller half-empty slot whose people fit into this one.
    private static Optional<Found> merged(List<Use> group, Use use) {
        if (!use.isHalfEmpty()) {
            return Optional.empty();
        }
        return group.stream()
                .filter(other -> other.isAt(use) && other.audience() == use.audience() && other.isHalfEmpty())
                .filter(other -> other.attended() > 0 && isSmaller(other, use))
                .filter(other -> (use.attended() + other.attended()) * 100 <= use.offered() * COMFORT_PERCENT)
                .map(other -> new Found(
                        ProposalAction.MERGE,
                        use,
                        other,
                        null,
                        use.audience(),
                        use.kilometresTo(other),
                        other.attended()))
                .min(Found.BEST);
    }

    private static boolean isSmaller(Use small, Use large) {
        if (small.offered() != large.offered()) {
            return small.offered() < large.offered();
        }
        return small.facility().toString().compareTo(large.facility().toString()) > 0;
    }

    /// Wishes for a full facility, sent to the one that has room at that hour or near it.
    private Optional<Found> sentOn(Unmet wish) {
        Optional<Use> full = uses.stream()
                .filter(use -> use.facility().equals(wish.facility()) && use.weekday() == wish.weekday())
                .min(Comparator.comparingInt(use -> Math.abs(use.hour() - wish.hour())));
        return full.flatMap(from -> uses.stream()
                .filter(use -> wish.fits(use) && !use.facility().equals(wish.facility()))
                .filter(use -> use.takes(wish.audience()) && use.free() > 0)
                .filter(use -> Math.abs(use.hour() - wish.hour()) <= FURTHEST_HOURS)
                .map(use -> new Found(
                        ProposalAction.SEND_SURPLUS,
                        use,
                        from,
                        wish.hour(),
                        wish.audience(),
                        use.kilometresTo(from) + POINTS_AN_HOUR * Math.abs(use.hour() - wish.hour()),
                        Math.min(use.free(), wish.minutes())))
                .min(Found.BEST));
    }

    /// Two facilities of two agencies, each full when the other has room: the best pair of hours of each two.
    private List<Found> exchanged(List<Use> group) {
        List<Use> idle = group.stream().filter(use -> use.free() > 0).toList();
        var found = new ArrayList<Found>();
        for (Use one : idle) {
            for (Use other : idle) {
                boolean ordered =
                        one.facility().toString().compareTo(other.facility().toString()) < 0;
                if (ordered && one.hour() != other.hour() && !Objects.equals(one.agency(), other.agency())) {
                    long here = Math.min(one.free(), asked(other.facility(), one));
                    long there = Math.min(other.free(), asked(one.facility(), other));
                    if (here > 0 && there > 0) {
                        found.add(new Found(
                                ProposalAction.EXCHANGE,
                                one,
                                other,
                                other.hour(),
                                one.audience(),
                                2 * one.kilometresTo(other),
                                here + there));
                    }
                }
            }
        }
        return List.copyOf(found.stream()
                .collect(Collectors.toMap(
                        each -> List.of(
                                each.use().facility(),
                                Objects.requireNonNull(each.other()).facility()),
                        each -> each,
                        (first, second) -> Found.BEST.compare(first, second) <= 0 ? first : second))
                .values());
    }

    /// What is asked of a facility at the hour of another one that would serve it.
    private long asked(UUID facility, Use at) {
        return unmet.stream()
                .filter(wish -> facility.equals(wish.facility()) && wish.fits(at) && wish.hour() == at.hour())
                .filter(wish -> at.takes(wish.audience()))
                .mapToLong(Unmet::minutes)
                .sum();
    }
}
