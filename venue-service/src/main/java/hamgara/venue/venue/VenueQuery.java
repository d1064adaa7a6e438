package hamgara.venue.venue;

import hamgara.kit.page.PageRequest;
import hamgara.venue.place.Box;
import hamgara.venue.place.Near;
import hamgara.venue.standing.Publication;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A search among venues, put together as one statement. Circle and box go through the index over points, words through
/// the trigrams, amenities through theirs. Wrong letters are forgiven only where nothing has the words as they are
/// written.
final class VenueQuery {

    private static final String BY_NAME = "v.name_fa collate \"fa-x-icu\", v.id";

    private final Map<String, Object> params = new HashMap<>();
    private final StringBuilder where = new StringBuilder(" where v.publication = :publication");
    private final @Nullable Near near;
    private final @Nullable VenueWords words;

    VenueQuery(VenueSearch search, @Nullable List<String> areaCodes, Concern concern) {
        this.near = search.circle();
        params.put("publication", search.shown().name());
        if (search.shown() != Publication.PUBLISHED) {
            concerning(concern);
        }
        equal("county", search.county);
        equal("category", search.category == null ? null : search.category.name());
        equal("kind", search.kind == null ? null : search.kind.name());
        if (search.role == VenueRole.TAG_HUB) {
            where.append(" and v.tag_hub");
        }
        if (search.code != null) {
            where.append(" and v.id = (select coalesce(c.canonical_id, c.id) from venue c where c.code = :code)");
            params.put("code", search.code);
        }
        having("amenities", search.amenity);
        having("accessibility", search.accessibility);
        if (areaCodes != null) {
            where.append(" and coalesce(v.area_code, v.county) = any(cast(:areaCodes as text[]))");
            params.put("areaCodes", areaCodes.toArray(String[]::new));
        }
        this.words = VenueWords.of(search.words);
        if (near != null) {
            inside(near.around(), "near");
            where.append(" and ").append(distance()).append(" <= :radius");
            params.put("lat", near.latitude());
            params.put("lon", near.longitude());
            params.put("radius", near.metres());
        }
        Box box = search.stretch();
        if (box != null) {
            inside(box, "box");
        }
    }

    /// Ids, metres and ranks, one row more than the page: the nearest first, else what comes closest to the words,
    /// else in Persian alphabetical order.
    @SuppressWarnings("unchecked") // a native query of several columns answers rows
    List<Object[]> over(EntityManager entities, PageRequest page) {
        Map<String, Object> rankedBy = near == null && words != null ? words.rankedBy() : Map.of();
        boolean ranked = !rankedBy.isEmpty();
        String order = near != null ? distance() + ", v.id" : ranked ? VenueWords.RANK + ", " + BY_NAME : BY_NAME;
        var sql = new StringBuilder()
                .append(words == null ? "" : found(words))
                .append("select v.id, ")
                .append(near == null ? "cast(null as bigint), " : distance() + ", ")
                .append(ranked ? VenueWords.RANK : "cast(null as integer)")
                .append(" from venue v")
                .append(
                        words == null
                                ? where
                                : " where v.id in (select id from written union all select id from meant)");
        params.putAll(rankedBy);
        page.cursor().ifPresent(cursor -> {
            int last = ranked ? 2 : 1;
            sql.append(" and (").append(order).append(") > (");
            if (near != null) {
                sql.append(":afterMetres, :afterId)");
                params.put("afterMetres", cursor.number(0));
            } else {
                sql.append(ranked ? ":afterRank, " : "").append(":afterName collate \"fa-x-icu\", :afterId)");
                params.put("afterName", cursor.at(last - 1));
            }
            if (ranked) {
                params.put("afterRank", cursor.number(0));
            }
            params.put("afterId", cursor.uuid(last));
        });
        sql.append(" order by ").append(order);
        var query = entities.createNativeQuery(sql.toString());
        params.forEach(query::setParameter);
        return query.setMaxResults(page.rowsToRead()).getResultList();
    }

    private String found(VenueWords of) {
        params.putAll(of.params());
        return """
                with written as materialized (select v.id from venue v%1$s and %2$s),
                    meant as (select v.id from venue v%1$s and %3$s and not exists (select 1 from written))
                """.formatted(where, of.written(), of.meant());
    }

    private static String distance() {
        return "metres_between(cast(v.latitude as float8), cast(v.longitude as float8), :lat, :lon)";
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            where.append(" and v.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private void having(String column, List<String> terms) {
        if (!terms.isEmpty()) {
            where.append(" and v.")
                    .append(column)
                    .append(" @> cast(:")
                    .append(column)
                    .append(" as text[])");
            params.put(column, terms.toArray(String[]::new));
        }
    }

    private void inside(Box box, String name) {
        where.append(
                        " and v.latitude is not null and point(cast(v.longitude as float8), cast(v.latitude as float8)) <@ ")
                .append("box(point(:%1$sWest, :%1$sSouth), point(:%1$sEast, :%1$sNorth))".formatted(name));
        params.put(name + "West", box.west());
        params.put(name + "South", box.south());
        params.put(name + "East", box.east());
        params.put(name + "North", box.north());
    }

    private void concerning(Concern concern) {
        if (!concern.everywhere()) {
            where.append(" and (v.county = :ownCounty or v.code = :ownVenue or exists "
                    + "(select 1 from operator o where o.id = v.operator_id and o.agency = :ownAgency))");
            params.put("ownCounty", concern.county());
            params.put("ownVenue", concern.venue());
            params.put("ownAgency", concern.agency());
        }
    }
}
