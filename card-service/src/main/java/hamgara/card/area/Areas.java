package hamgara.card.area;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows the areas of any day and which counties take part.
@ApplicationScoped
public class Areas {

    private final AreaRepository areas;
    private final CountyRepository counties;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Areas(AreaRepository areas, CountyRepository counties, Caller caller, Outbox outbox, Clock clock) {
        this.areas = areas;
        this.counties = counties;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    public LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }

    /// Where an area lies today; empty when there is no such area today or it lies above the counties.
    @Transactional
    public Optional<Place> place(String code) {
        return place(code, today());
    }

    /// Refuses with COUNTY_NOT_ENABLED, so that nobody takes an empty answer for "nothing there".
    @Transactional
    public void requireSwitchedOn(String county) {
        if (!isSwitchedOn(county)) {
            throw new AreaRefusal.CountyNotEnabled(county, County.Stage.PLANNED);
        }
    }

    /// Refuses where nobody new is taken in: with COUNTY_NOT_ENABLED, which names the stage.
    @Transactional
    public void requireTakesApplications(String county) {
        requireSwitchedOn(county);
        requireNotPaused(county);
    }

    @Transactional
    public void requireNotPaused(String county) {
        if (counties.findByIdOptional(county).map(County::isPaused).orElse(false)) {
            throw new AreaRefusal.CountyNotEnabled(county, County.Stage.PAUSED);
        }
    }

    @Transactional
    public void requireKnownCounty(String county) {
        isSwitchedOn(county);
    }

    @Transactional
    public boolean isSwitchedOn(String county) {
        return counties.findByIdOptional(county)
                .orElseThrow(AreaRefusal.CountyNotFound::new)
                .isSwitchedOn();
    }

    @Transactional
    Page<AreaView> children(@Nullable String parent, @Nullable LocalDate on, PageRequest request) {
        LocalDate day = on == null ? today() : on;
        if (parent != null) {
            if (areas.onOrLast(parent, day).isEmpty()) {
                throw new AreaRefusal.AreaNotFound();
            }
            place(parent, day).ifPresent(place -> requireSwitchedOn(place.county()));
        }
        String after = request.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                areas.children(parent, day, after, request.rowsToRead()),
                request,
                area -> Cursor.of(area.code),
                AreaView::of);
    }

    @Transactional
    AreaView area(String code, @Nullable LocalDate on) {
        return areas.onOrLast(code, on == null ? today() : on)
                .map(AreaView::of)
                .orElseThrow(AreaRefusal.AreaNotFound::new);
    }

    @Transactional
    Page<CountyView> counties(PageRequest request) {
        String after = request.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                counties.after(after, request.rowsToRead()), request, county -> Cursor.of(county.code), this::view);
    }

    @Transactional
    CountyView county(String code) {
        return counties.findByIdOptional(code).map(this::view).orElseThrow(AreaRefusal.CountyNotFound::new);
    }

    @Transactional
    CountyView switchOn(String code, County.Stage stage) {
        County county = counties.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(AreaRefusal.CountyNotFound::new);
        caller.requireCounty(code);
        county.switchOn(stage, clock.instant());
        counties.flush();
        outbox.append(new CountySwitchedOn(county.id, code, names(county), stage));
        return view(county);
    }

    @Transactional
    CountyView move(String code, County.Stage stage, long seen) {
        County county = counties.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(AreaRefusal.CountyNotFound::new);
        StaleVersion.check(seen, county.version);
        county.move(stage);
        counties.flush();
        outbox.append(new CountyStageChanged(county.id, code, stage));
        return view(county);
    }

    /// Where an area lay by the borders of a day.
    @Transactional
    public Optional<Place> place(String code, LocalDate day) {
        var lineage = new ArrayList<String>();
        String county = null;
        Optional<Area> at = areas.on(code, day);
        while (at.isPresent()) {
            Area area = at.get();
            lineage.add(area.code);
            if (area.level == Area.Level.COUNTY) {
                county = area.code;
            }
            at = area.parentCode == null ? Optional.empty() : areas.on(area.parentCode, day);
        }
        return county == null ? Optional.empty() : Optional.of(new Place(code, county, List.copyOf(lineage)));
    }

    private CountyView view(County county) {
        return CountyView.of(county, names(county));
    }

    private Names names(County county) {
        return areas.onOrLast(county.code, today())
                .map(area -> new Names(area.nameFa, area.nameAr, area.nameEn))
                .orElseThrow(AreaRefusal.CountyNotFound::new);
    }
}
