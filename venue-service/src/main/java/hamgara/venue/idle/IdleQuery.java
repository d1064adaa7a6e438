package hamgara.venue.idle;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which idle hours a reader asks for.
class IdleQuery {

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Pattern(regexp = "[0-9]{4,16}(-[0-9]{1,4})?")
    @Parameter(description = "Code of an area.", example = "0614021281")
    @Nullable
    String area;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Code of a venue.", example = "takhti")
    @Nullable
    String venue;

    @RestQuery
    @Parameter(description = "Id of a facility.")
    @Nullable
    UUID facility;

    @RestQuery
    @Parameter(description = "Only facilities of this kind.")
    @Nullable
    FacilityKind kind;

    @RestQuery
    @Parameter(description = "Only hours kept for this audience.")
    @Nullable
    Audience audience;

    @RestQuery
    @Min(2)
    @Max(26)
    @Parameter(description = "Whole weeks to look back, 2 to 26; 4 when left out.", example = "4")
    @Nullable
    Integer weeks;

    @RestQuery
    @Min(1)
    @Parameter(description = "Places that are free at the least; 5 when left out.", example = "5")
    @Nullable
    Integer places;

    /// As conditions of SQL on a ledger row `l` and the place `p` of its facility, whose values go into the map.
    String conditions(Map<String, Object> params) {
        var sql = new StringBuilder();
        add(sql, params, "p.county = :county", "county", county);
        add(sql, params, "p.area_code = :area", "area", area);
        add(sql, params, "p.venue_code = :venue", "venue", venue);
        add(sql, params, "p.facility_id = :facility", "facility", facility);
        add(sql, params, "p.kind = :kind", "kind", kind == null ? null : kind.name());
        add(sql, params, "l.audience = :audience", "audience", audience == null ? null : audience.name());
        return sql.toString();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
