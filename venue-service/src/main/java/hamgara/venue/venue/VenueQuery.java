package hamgara.venue.venue;

import hamgara.kit.page.PageRequest;
import hamgara.kit.text.PersianText;
import hamgara.venue.place.Box;
import hamgara.venue.place.Near;
import hamgara.venue.standing.Publication;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A search among venues, put together as one statement. Circle and box go through the index over points,
/// words through the trigrams, amenities through theirs.
final class VenueQuery {

    private final Map<String, Object> params = new HashMap<>();
    private final StringBuilder where = new StringBuilder(" where v.publication = :publication");
    private final @Nullable Near near;

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
        words(search.words);
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

    /// Ids and metres, one row more than the page: the nearest first, else in Persian alphabetical order.
    @SuppressWarnings("unchecked") // a native query of several columns answers rows
    List<Object[]> over(EntityManager entities, PageRequest page) {
        var sql = new StringBuilder(near == null ? "select v.id, cast(null as bigint)" : "select v.id, " + distance());
        sql.append(" from venue v").append(where);
        page.cursor().ifPresent(cursor -> {
            if (near == null) {
                sql.append(" and (v.name_fa collate \"fa-x-icu\", v.id) > (:afterName collate \"fa-x-icu\", :afterId)");
                params.put("afterName", cursor.at(0));
            } else {
                sql.append(" and (").append(distance()).append(", v.id) > (:afterMetres, :afterId)");
                params.put("afterMetres", cursor.number(0));
            }
            params.put("afterId", cursor.uuid(1));
        });
        sql.append(near == null ? " order by v.name_fa collate \"fa-x-icu\", v.id" : " order by 2, v.id");
        var query = entities.createNativeQuery(sql.toString());
        params.forEach(query::setParameter);
        return query.setMaxResults(page.rowsToRead()).getResultList();
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

    private void words(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        List<String> keys = Stream.of(words.strip().split("\\s+"))
                .map(PersianText::compactKey)
                .filter(key -> !key.isEmpty())
                .toList();
        if (keys.isEmpty()) {
            where.append(" and false");
            return;
        }
        // all together, which forgives a wrong letter, or each word somewhere; both through the trigram index
        where.append(" and (:key <% v.search_key or true");
        params.put("key", String.join("", keys));
        for (int i = 0; i < keys.size(); i++) {
            where.append(" and v.search_key like :word").append(i);
            params.put("word" + i, '%' + keys.get(i).replaceAll("[%_\\\\]", "\\\\$0") + '%');
        }
        where.append(')');
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
