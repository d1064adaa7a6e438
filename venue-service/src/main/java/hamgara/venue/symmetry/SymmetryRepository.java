package hamgara.venue.symmetry;

import hamgara.venue.utilisation.ReportPeriod;
import hamgara.venue.utilisation.SmallCells;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads sums of the ledger.
@ApplicationScoped
class SymmetryRepository {

    private final EntityManager entities;

    SymmetryRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// What a facility offered and what of it was used, with the people behind it.
    record Used(
            UUID facility,
            String kind,
            String area,
            @Nullable String agency,
            String audience,
            long offered,
            long attended,
            Set<String> people) {

        boolean isOffered() {
            return !audience.equals("NONE");
        }
    }

    /// By facility and audience. What a venue in use had and offered to nobody is there too, of the audience `NONE` and
    /// with nothing offered, unless it was closed all the time.
    List<Used> used(SymmetryQuery query, ReportPeriod period) {
        Map<String, Object> params =
                new HashMap<>(Map.of("county", query.county, "from", period.from(), "to", period.to()));
        var sql = new StringBuilder("""
                select cast(l.facility_id as text), p.kind, p.area_code, p.agency, l.audience,
                       sum(l.installed - l.closed - l.blocked - l.not_offered), sum(l.attended),
                       words_of(few(l.attended_people))
                from capacity_ledger l join facility_place p on p.facility_id = l.facility_id
                join venue v on v.id = p.venue_id
                where p.county = :county and l.day >= :from and l.day <= :to
                  and (l.audience <> 'NONE' or l.installed > l.closed and v.state = 'OPEN' and v.publication = 'PUBLISHED')""");
        if (query.area != null) {
            sql.append(" and p.area_code = :area");
            params.put("area", query.area);
        }
        if (query.kind != null) {
            sql.append(" and p.kind = :kind");
            params.put("kind", query.kind.name());
        }
        var used = entities.createNativeQuery(
                sql.append(" group by 1, 2, 3, 4, 5 order by 1, 5").toString());
        params.forEach(used::setParameter);
        List<?> rows = used.getResultList();
        return rows.stream().map(row -> used((Object[]) row)).toList();
    }

    private static Used used(Object[] row) {
        return new Used(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                SmallCells.people((String) row[7]));
    }
}
