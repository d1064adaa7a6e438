package hamgara.forum.area;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.problem.Refusal;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Knows the areas of each county that are there now. The code of an area begins with that of its county, except that
/// of a neighbourhood, which is an id.
@ApplicationScoped
public class Areas implements EventHandler {

    private static final String AREA_DRAWN = "hamgara.card.area-drawn.v1";
    private static final String NEIGHBOURHOOD_DRAWN = "hamgara.venue.neighbourhood-drawn.v1";
    private static final String NEIGHBOURHOOD_WITHDRAWN = "hamgara.venue.neighbourhood-withdrawn.v1";
    private static final int COUNTY_DIGITS = 4;

    private final Session database;
    private final Clock clock;

    Areas(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(AREA_DRAWN, NEIGHBOURHOOD_DRAWN, NEIGHBOURHOOD_WITHDRAWN);
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case AREA_DRAWN -> {
                var drawn = event.as(DrawnArea.class);
                if (drawn.code().length() > COUNTY_DIGITS) {
                    keep(
                            drawn.code(),
                            drawn.code().substring(0, COUNTY_DIGITS),
                            drawn.level(),
                            drawn.names(),
                            drawn.validTo() != null);
                }
            }
            case NEIGHBOURHOOD_DRAWN -> {
                var drawn = event.as(DrawnNeighbourhood.class);
                keep(event.subject().toString(), drawn.county(), "NEIGHBOURHOOD", drawn.names(), false);
            }
            default ->
                database.createNativeMutationQuery("update area set is_gone = true where code = :code")
                        .setParameter("code", event.subject().toString())
                        .executeUpdate();
        }
    }

    /// Of an area that stretches over several times only the present one is told last: a stretch that is over does not
    /// take the place of one that is not.
    private void keep(String code, String county, String level, Names names, boolean isGone) {
        database.createNativeMutationQuery("""
                        insert into area (code, county, level, name_fa, name_ar, name_en, is_gone, heard_at)
                        values (:code, :county, :level, :fa, :ar, :en, :gone, :at)
                        on conflict (code) do update set county = excluded.county, level = excluded.level,
                            name_fa = excluded.name_fa, name_ar = excluded.name_ar, name_en = excluded.name_en,
                            is_gone = excluded.is_gone, heard_at = excluded.heard_at
                        where area.is_gone or not excluded.is_gone""")
                .setParameter("code", code)
                .setParameter("county", county)
                .setParameter("level", level)
                .setParameter("fa", names.fa())
                .setParameter("ar", names.ar(), String.class)
                .setParameter("en", names.en(), String.class)
                .setParameter("gone", isGone)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /// The names of an area that is in the county now; the pointer names the field it came in.
    public Names requireIn(String county, String code, String pointer) {
        List<Object[]> rows = database.createNativeQuery(
                        "select county, name_fa, name_ar, name_en from area where code = :code and not is_gone",
                        Object[].class)
                .setParameter("code", code)
                .getResultList();
        if (rows.isEmpty()) {
            throw new UnknownArea(code).at(pointer);
        }
        Object[] area = rows.getFirst();
        if (!county.equals(area[0])) {
            throw new AreaOutsideCounty(code, county).at(pointer);
        }
        return new Names((String) area[1], (String) area[2], (String) area[3]);
    }

    /// Whether the one area lies in the other or is the same; a county counts as an area.
    public boolean lies(String area, String in) {
        return area.startsWith(in)
                || (in.length() == COUNTY_DIGITS
                        && !database.createNativeQuery(
                                        "select 1 from area where code = :code and county = :county", Integer.class)
                                .setParameter("code", area)
                                .setParameter("county", in)
                                .getResultList()
                                .isEmpty());
    }

    /// What this service reads of the card service's event.
    record DrawnArea(
            String code,
            String level,
            Names names,
            @Nullable String validTo) {}

    /// What this service reads of the venue service's event.
    record DrawnNeighbourhood(String county, Names names) {}

    /// Nobody told of such an area, or it is no more.
    static final class UnknownArea extends Refusal.Invalid {
        UnknownArea(String area) {
            super("unknown-area", "area", area);
        }
    }

    /// The area belongs to another county.
    static final class AreaOutsideCounty extends Refusal.Invalid {
        AreaOutsideCounty(String area, String county) {
            super("area-outside-county", "area", area, "county", county);
        }
    }
}
