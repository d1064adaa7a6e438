package hamgara.forum.agency;

import hamgara.forum.county.Counties;
import hamgara.forum.text.Words;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps offices and, by date, the areas they serve.
@ApplicationScoped
class Offices {

    private final Session database;
    private final Counties counties;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Clock clock;

    Offices(Session database, Counties counties, Agencies agencies, Outbox outbox, Clock clock) {
        this.database = database;
        this.counties = counties;
        this.agencies = agencies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OfficeView set(String code, NewOffice request) {
        counties.switchedOn(request.county());
        agencies.requireOffice(request.county(), request.kind(), "/kind");
        Names names = Words.of(request.names(), "/names");
        Instant now = clock.instant();
        boolean isIts = database.createNativeMutationQuery("""
                        insert into office (code, kind, county, name_fa, name_ar, name_en, since, version)
                        values (:code, :kind, :county, :fa, :ar, :en, :now, 1)
                        on conflict (code) do update set name_fa = excluded.name_fa, name_ar = excluded.name_ar,
                            name_en = excluded.name_en, version = office.version + 1
                        where office.kind = excluded.kind and office.county = excluded.county""")
                        .setParameter("code", code)
                        .setParameter("kind", request.kind())
                        .setParameter("county", request.county())
                        .setParameter("fa", names.fa())
                        .setParameter("ar", names.ar(), String.class)
                        .setParameter("en", names.en(), String.class)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        if (!isIts) {
            throw new OfficeTaken(code);
        }
        List<String> before = areas(code);
        List<String> after = request.areas().stream().distinct().sorted().toList();
        serve(code, before, after, now);
        if (!before.equals(after)) {
            UUID id = UUID.nameUUIDFromBytes(("office " + code).getBytes(StandardCharsets.UTF_8));
            outbox.append(new OfficeSet(id, code, request.kind(), request.county(), after));
        }
        return new OfficeView(code, request.kind(), request.county(), names, after);
    }

    List<OfficeView> list(String county, @Nullable String area, String afterCode, int limit) {
        return database.createNativeQuery("""
                        select o.code, o.kind, o.county, o.name_fa, o.name_ar, o.name_en,
                               coalesce((select string_agg(a.area_code, ' ' order by a.area_code) from office_area a
                                         where a.office = o.code and upper_inf(a.valid)), '')
                        from office o
                        where o.code > :after
                          and (o.county = :county or exists (select 1 from office_area a
                               where a.office = o.code and upper_inf(a.valid) and starts_with(a.area_code, :county)))
                          and (cast(:area as text) is null or exists (select 1 from office_area a
                               where a.office = o.code and upper_inf(a.valid)
                                 and starts_with(cast(:area as text), a.area_code)))
                        order by o.code""", Object[].class)
                .setParameter("county", county)
                .setParameter("area", area, String.class)
                .setParameter("after", afterCode)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new OfficeView(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        new Names((String) row[3], (String) row[4], (String) row[5]),
                        Stream.of(((String) row[6]).split(" ", -1))
                                .filter(code -> !code.isEmpty())
                                .toList()))
                .toList();
    }

    private void serve(String code, List<String> before, List<String> after, Instant now) {
        for (String area : before) {
            if (!after.contains(area)) {
                // What has not served a moment goes without a trace: an empty stretch is none.
                database.createNativeMutationQuery("""
                                delete from office_area
                                where office = :code and area_code = :area and upper_inf(valid) and lower(valid) >= :now""")
                        .setParameter("code", code)
                        .setParameter("area", area)
                        .setParameter("now", now)
                        .executeUpdate();
                database.createNativeMutationQuery("""
                                update office_area set valid = tstzrange(lower(valid), :now)
                                where office = :code and area_code = :area and upper_inf(valid)""")
                        .setParameter("code", code)
                        .setParameter("area", area)
                        .setParameter("now", now)
                        .executeUpdate();
            }
        }
        for (String area : after) {
            if (!before.contains(area)) {
                database.createNativeMutationQuery("""
                                insert into office_area (office, area_code, valid)
                                values (:code, :area, tstzrange(:now, null))""")
                        .setParameter("code", code)
                        .setParameter("area", area)
                        .setParameter("now", now)
                        .executeUpdate();
            }
        }
    }

    private List<String> areas(String code) {
        return database.createNativeQuery(
                        "select area_code from office_area where office = :code and upper_inf(valid) order by area_code",
                        String.class)
                .setParameter("code", code)
                .getResultList();
    }
}
