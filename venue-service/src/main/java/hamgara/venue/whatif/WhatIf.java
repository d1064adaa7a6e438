package hamgara.venue.whatif;

import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Audience;
import hamgara.venue.utilisation.Weeks;
import hamgara.venue.whatif.WhatIfRepository.Asked;
import hamgara.venue.whatif.WhatIfRepository.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tries on past demand what opening idle windows would bring: each wish is met at most once, at its own hour, by
/// places of its kind in its area that are for its audience.
@ApplicationScoped
class WhatIf {

    private static final int USUAL_WEEKS = 4;

    private final WhatIfRepository demand;
    private final Clock clock;

    WhatIf(WhatIfRepository demand, Clock clock) {
        this.demand = demand;
        this.clock = clock;
    }

    @Transactional
    WhatIfView reckon(WhatIfRequest request) {
        if (!request.from().isBefore(request.to())) {
            throw new WhatIfRefusal.WhatIfHoursReversed().at("/to");
        }
        int count = request.weeks() == null ? USUAL_WEEKS : request.weeks();
        Audience audience = Objects.requireNonNullElse(request.audience(), Audience.MIXED);
        Weeks weeks = Weeks.before(Tehran.dayOf(clock.instant()), count);
        List<Opened> opened = demand.opened(new LinkedHashSet<>(request.capacities()), request.from(), request.to());
        List<Asked> asked = demand.asked(opened.stream().map(Opened::county).collect(Collectors.toSet()), weeks);

        Map<Asked, Long> left = new LinkedHashMap<>();
        asked.stream()
                .filter(wish -> opened.stream().anyMatch(window -> isNear(window, wish)))
                .forEach(wish -> left.put(wish, wish.placeMinutes()));
        long unmet = left.values().stream().mapToLong(Long::longValue).sum();
        Map<Hour, Long> met = new HashMap<>();
        for (Opened window : opened) {
            long room = window.placeMinutes() * count;
            for (Map.Entry<Asked, Long> wish : left.entrySet()) {
                if (serves(window, audience, wish.getKey())) {
                    long taken = Math.min(room, wish.getValue());
                    room -= taken;
                    wish.setValue(wish.getValue() - taken);
                    met.merge(new Hour(window.weekday(), window.hour()), taken, Long::sum);
                }
            }
        }
        return view(count, opened, unmet, met);
    }

    private record Hour(hamgara.venue.timetable.Weekday weekday, int hour) {}

    private static boolean isNear(Opened window, Asked wish) {
        return window.county().equals(wish.county())
                && window.kind().equals(wish.kind())
                && (wish.area().isEmpty()
                        || wish.area().equals(wish.county())
                        || window.area().equals(wish.area()));
    }

    private static boolean serves(Opened window, Audience audience, Asked wish) {
        return isNear(window, wish)
                && window.weekday() == wish.weekday()
                && window.hour() == wish.hour()
                && audience.serves(Audience.valueOf(wish.audience()));
    }

    private static WhatIfView view(int weeks, List<Opened> opened, long unmet, Map<Hour, Long> met) {
        return new WhatIfView(
                weeks,
                hours(opened.stream().mapToLong(Opened::placeMinutes).sum(), 1),
                hours(unmet, weeks),
                hours(met.values().stream().mapToLong(Long::longValue).sum(), weeks),
                met.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .sorted(Comparator.comparing((Map.Entry<Hour, Long> each) ->
                                        each.getKey().weekday())
                                .thenComparingInt(each -> each.getKey().hour()))
                        .map(each -> new WhatIfView.Hour(
                                each.getKey().weekday(), each.getKey().hour(), hours(each.getValue(), weeks)))
                        .toList());
    }

    private static BigDecimal hours(long minutes, int weeks) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60L * weeks), 2, RoundingMode.HALF_UP);
    }
}
