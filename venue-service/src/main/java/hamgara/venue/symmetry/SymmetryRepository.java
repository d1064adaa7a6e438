package hamgara.venue.symmetry;

import hamgara.venue.utilisation.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            long people) {}

    /// By facility and audience.
    List<Used> used(SymmetryQuery query, ReportPeriod period) {
        Map<String, Object> params =
                new HashMap<>(Map.of("county", query.county, "from", period.from(), "to", period.to()));
        var sql = new StringBuilder("""
                select cast(l.facility_id as text), p.kind, p.area_code, p.agency, l.audience, sum(l.installed), sum(l.attended),
                       sum(l.attended_people)
                from capacity_ledger l join facility_place p on p.facility_id = l.facility_id
                where p.county = :county and l.day >= :from and l.day <= :to and l.audience <> 'NONE'""");
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
                ((Number) row[7]).longValue());
    }
}
