package hamgara.venue.availability;

import hamgara.venue.place.Near;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a search that found nothing was for.
@ApplicationScoped
class WishedPlaces {

    private final EntityManager entities;

    WishedPlaces(EntityManager entities) {
        this.entities = entities;
    }

    /// What is known of it; a wish for anywhere has neither.
    record Place(@Nullable String county, @Nullable String areaCode) {}

    /// Empty when it names what there is not.
    Optional<Place> of(Need.Where where) {
        Near near = where.near();
        if (where.facility() != null) {
            return first(entities.createNativeQuery(
                            "select county, area_code from facility_place where facility_id = :facility")
                    .setParameter("facility", where.facility()));
        }
        if (where.venue() != null) {
            return first(entities.createNativeQuery(
                            "select county, coalesce(area_code, county) from venue where code = :code")
                    .setParameter("code", where.venue()));
        }
        if (where.county() != null) {
            return first(entities.createNativeQuery("""
                            select :county, cast(null as text)
                            where exists (select 1 from area where code = :county)
                               or exists (select 1 from county where code = :county)""").setParameter("county", where.county()));
        }
        return Optional.of(near == null ? new Place(null, null) : around(near));
    }

    /// The place of the venue nearest to a point, within what the search was for.
    private Place around(Near near) {
        return first(entities.createNativeQuery("""
                        select county, coalesce(area_code, county)
                        from (select v.*, metres_between(:latitude, :longitude, cast(v.latitude as float8),
                                                         cast(v.longitude as float8)) as metres
                              from venue v where v.publication = 'PUBLISHED' and v.latitude is not null) v
                        where metres <= :radius order by metres, id limit 1""")
                        .setParameter("latitude", near.latitude())
                        .setParameter("longitude", near.longitude())
                        .setParameter("radius", near.metres()))
                .orElse(new Place(null, null));
    }

    private static Optional<Place> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Place((String) row[0], (String) row[1]))
                .findFirst();
    }
}
