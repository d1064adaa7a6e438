package hamgara.venue.symmetry;

import hamgara.kit.time.Tehran;
import hamgara.venue.symmetry.CapacityGroupView.Member;
import hamgara.venue.symmetry.EvennessView.Part;
import hamgara.venue.symmetry.EvennessView.Share;
import hamgara.venue.symmetry.SymmetryRepository.Used;
import hamgara.venue.utilisation.ReportPeriod;
import hamgara.venue.utilisation.SmallCells;
import hamgara.venue.utilisation.SmallCells.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reckons how evenly capacities are used.
@ApplicationScoped
class Symmetry {

    private static final String EVERYONE = "EVERYONE";

    private final SymmetryRepository ledger;
    private final Clock clock;

    Symmetry(SymmetryRepository ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Sums of one facility or of one share.
    private record Sums(long offered, long attended, Set<String> people) {
        static Sums of(List<Used> rows) {
            return new Sums(
                    rows.stream().mapToLong(Used::offered).sum(),
                    rows.stream().mapToLong(Used::attended).sum(),
                    SmallCells.together(rows.stream().map(Used::people).toList()));
        }

        List<Told> told() {
            return List.of(new Told(attended, people, 0));
        }

        BigDecimal rate() {
            return Evenness.rate(attended, offered);
        }
    }

    @Transactional
    CapacityGroupView.Groups groups(SymmetryQuery query) {
        Map<String, List<Used>> groups = ledger.used(query, period(query)).stream()
                .collect(Collectors.groupingBy(
                        used -> used.kind() + " " + used.area(), TreeMap::new, Collectors.toList()));
        return new CapacityGroupView.Groups(
                groups.values().stream().map(Symmetry::group).toList());
    }

    private static CapacityGroupView group(List<Used> rows) {
        List<OfFacility> facilities = rows.stream()
                .collect(Collectors.groupingBy(Used::facility, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(OfFacility::of)
                .toList();
        Set<OfFacility> hidden =
                SmallCells.hidden(facilities, each -> each.sums().told());
        return new CapacityGroupView(
                rows.getFirst().kind(),
                rows.getFirst().area(),
                rows.stream()
                        .filter(row -> row.agency() != null)
                        .map(row -> String.valueOf(row.agency()))
                        .distinct()
                        .sorted()
                        .toList(),
                // with the rates of the others it would give a hidden one away; one alone is like no other
                hidden.isEmpty() && facilities.size() > 1
                        ? Evenness.of(facilities.stream()
                                .map(each -> each.sums().rate())
                                .toList())
                        : null,
                facilities.stream()
                        .sorted(Comparator.comparing((OfFacility each) -> hidden.contains(each))
                                .thenComparing(each -> hidden.contains(each)
                                        ? BigDecimal.ZERO
                                        : each.sums().rate()))
                        .map(each -> each.member(hidden.contains(each)))
                        .toList());
    }

    /// A member of a group.
    private record OfFacility(UUID facility, @Nullable String agency, Sums sums) {

        static OfFacility of(List<Used> rows) {
            return new OfFacility(rows.getFirst().facility(), rows.getFirst().agency(), Sums.of(rows));
        }

        Member member(boolean hidden) {
            return new Member(facility, agency, sums.offered(), hidden ? null : sums.rate());
        }
    }

    @Transactional
    EvennessView evenness(SymmetryQuery query) {
        ReportPeriod period = period(query);
        List<Used> used = ledger.used(query, period);
        return EvennessView.of(
                period,
                part(used, row -> row.agency() == null ? "PRIVATE" : row.agency(), Set.of()),
                part(used, Used::area, Set.of()),
                part(
                        used.stream().filter(Used::isOffered).toList(),
                        Symmetry::whom,
                        // they are there, also where nothing is offered to them
                        Set.of("WOMEN", "MEN")));
    }

    private static String whom(Used row) {
        return switch (row.audience()) {
            case "WOMEN", "GIRLS" -> "WOMEN";
            case "MEN", "BOYS" -> "MEN";
            default -> EVERYONE;
        };
    }

    private static Part part(List<Used> used, Function<Used, String> key, Set<String> always) {
        Map<String, Sums> sums = new TreeMap<>();
        always.forEach(each -> sums.put(each, Sums.of(List.of())));
        used.stream().collect(Collectors.groupingBy(key)).forEach((each, rows) -> sums.put(each, Sums.of(rows)));
        long offered = sums.values().stream().mapToLong(Sums::offered).sum();
        List<Sums> weighed = sums.entrySet().stream()
                .filter(each -> !each.getKey().equals(EVERYONE))
                .map(Map.Entry::getValue)
                .toList();
        // all parts are of one sum, which the others tell
        Set<Map.Entry<String, Sums>> hidden = SmallCells.hidden(
                List.copyOf(sums.entrySet()), each -> each.getValue().told());
        return new Part(
                Evenness.of(weighed.stream()
                        .map(each -> BigDecimal.valueOf(each.offered()))
                        .toList()),
                !hidden.isEmpty()
                        ? null
                        : Evenness.of(weighed.stream()
                                .map(each -> BigDecimal.valueOf(each.attended()))
                                .toList()),
                sums.entrySet().stream()
                        .map(each -> new Share(
                                each.getKey(),
                                each.getValue().offered(),
                                Evenness.rate(each.getValue().offered(), offered),
                                hidden.contains(each) ? null : each.getValue().attended()))
                        .toList());
    }

    private ReportPeriod period(SymmetryQuery query) {
        return ReportPeriod.past(query.from, query.to, Tehran.dayOf(clock.instant()));
    }
}
