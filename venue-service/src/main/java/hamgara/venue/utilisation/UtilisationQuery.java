package hamgara.venue.utilisation;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which part of the ledger a reader asks for.
class UtilisationQuery {

    @RestQuery
    @Parameter(description = "First day in Tehran, ISO; four weeks back when left out.", example = "2026-11-01")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(
            description = "Last day in Tehran, ISO, at most 400 days after the first; today when left out or later.",
            example = "2026-11-28")
    @Nullable
    LocalDate to;

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Pattern(regexp = "[0-9]{4,16}(-[0-9]{1,4})?")
    @Parameter(
            description = "Code of an area: that of the offered capacity, else of the county.",
            example = "0614021281")
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
    @Size(max = 40)
    @Parameter(description = "Only facilities of this agency.", example = "EDUCATION")
    @Nullable
    String agency;

    @RestQuery
    @Parameter(description = "Only what was offered to this audience; what was not offered is left out then.")
    @Nullable
    Audience audience;

    @RestQuery
    @Parameter(description = "Only this day of the week.")
    @Nullable
    Weekday weekday;

    @RestQuery
    @Min(0)
    @Max(23)
    @Parameter(description = "First hour of the day, 0 to 23.", example = "16")
    @Nullable
    Integer fromHour;

    @RestQuery
    @Min(0)
    @Max(23)
    @Parameter(description = "Last hour of the day; it counts.", example = "20")
    @Nullable
    Integer toHour;

    @RestQuery
    @Parameter(description = "What one line stands for; everything together when left out.")
    @Nullable
    Grouping groupBy;

    Grouping grouping() {
        return groupBy == null ? Grouping.TOTAL : groupBy;
    }

    /// As conditions of SQL on a row `x` of the ledger or of the demand, whose values go into the map.
    String conditions(Map<String, Object> params) {
        var sql = new StringBuilder();
        add(sql, params, "x.county = :county", "county", county);
        add(sql, params, "x.area_code = :area", "area", area);
        add(sql, params, "x.venue_code = :venue", "venue", venue);
        add(sql, params, "x.facility_id = :facility", "facility", facility);
        add(sql, params, "x.kind = :kind", "kind", kind == null ? null : kind.name());
        add(sql, params, "x.agency = :agency", "agency", agency);
        add(sql, params, "x.audience = :audience", "audience", audience == null ? null : audience.name());
        add(sql, params, "to_char(x.day, 'DY') = :weekday", "weekday", weekday == null ? null : weekday.name());
        add(sql, params, "x.hour >= :fromHour", "fromHour", fromHour);
        add(sql, params, "x.hour <= :toHour", "toHour", toHour);
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
