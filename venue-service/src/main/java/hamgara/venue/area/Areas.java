package hamgara.venue.area;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Knows in which areas something lies by the borders of any day.
@ApplicationScoped
public class Areas {

    private final AreaRows areas;
    private final Clock clock;

    Areas(AreaRows areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /// The codes under which places of this area are written down, whenever that was, by the borders of a
    /// day; today's without one. Refuses an area that is not known or was not there on that day.
    public List<String> within(String area, @Nullable LocalDate on) {
        LocalDate day = dayOf(on);
        AreaMap map = map(area, day);
        if (!map.knows(area)) {
            throw new AreaRefusal.AreaUnknown(area).at("area");
        }
        if (!map.holds(area)) {
            throw new AreaRefusal.AreaNotThatDay(area, day, Jalali.of(day), map.successorOf(area)).at("area");
        }
        return map.within(area);
    }

    /// The areas around what is written down under a code, the smallest first.
    public List<AreaFacts> lineage(String code, @Nullable LocalDate on) {
        return map(code, dayOf(on)).lineage(code).stream().map(AreaFacts::of).toList();
    }

    /// Refuses a code that no area has had, or whose places do not lie in this county today.
    public void requireInCounty(String code, String county) {
        AreaMap map = map(code, dayOf(null));
        if (!map.knows(code)) {
            throw new AreaRefusal.AreaUnknown(code).at("/areaCode");
        }
        if (map.lineage(code).stream().noneMatch(area -> area.code().equals(county))) {
            throw new AreaRefusal.AreaOutsideCounty(code, county).at("/areaCode");
        }
    }

    private AreaMap map(String code, LocalDate day) {
        return new AreaMap(areas.ofProvince(code), day);
    }

    private LocalDate dayOf(@Nullable LocalDate on) {
        return on == null ? Tehran.dayOf(clock.instant()) : on;
    }
}
