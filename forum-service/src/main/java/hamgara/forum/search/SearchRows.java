package hamgara.forum.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Reads the index. Of what fits it looks at the newest [#CANDIDATES], slice by slice, and orders
/// those.
@ApplicationScoped
class SearchRows {

    static final int CANDIDATES = 200;

    private static final int NEAR = 5;

    /// A score is whole, so that a page begins exactly where the last one ended.
    private static final String FOUND = """
            select * from (
                select f.id, f.kind, f.hall_id, f.subject, f.title, f.body, f.at,
                    cast(1000000 * (ts_rank('{0.1,0.2,0.4,1.0}', f.words, f.ranked, 1)
                        + coalesce(0.3 * word_similarity(:letters, f.title_key), 0)) as bigint) as score,
                    left(coalesce(f.title, f.body), 80) collate "fa-x-icu" as name
                from (
                    select i.*, s.ranked
                    from (
                        select cast(replace(:query, '§', cast(no as text)) as tsquery) as asked,
                            cast(replace(:words, '§', cast(no as text)) as tsquery) as ranked
                        from generate_series((select max(no) / 50000 from search_item), 0, -1) no
                        offset 0) s
                    cross join lateral (
                        select * from search_item
                        where words @@ s.asked and not hidden
                            and hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                            and (cast(:since as timestamptz) is null or at >= :since)
                            and (cast(:until as timestamptz) is null or at < :until)
                        limit :most) i
                    limit :most) f) r
            """;

    private final Session database;

    SearchRows(Session database) {
        this.database = database;
    }

    /// @param query what has to fit
    /// @param words what decides where a find comes, such as the words as they were asked for
    List<SearchRow> find(
            SearchFilter filter,
            String query,
            String words,
            String letters,
            List<UUID> unseen,
            SearchPlace after,
            int limit) {
        var found = database.createNativeQuery(FOUND + after.where() + " limit :limit", Object[].class)
                .setParameter("query", filter.and(query))
                .setParameter("words", words)
                .setParameter("letters", letters)
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("since", filter.since(), Instant.class)
                .setParameter("until", filter.until(), Instant.class)
                .setParameter("most", CANDIDATES)
                .setParameter("limit", limit);
        after.bind(found);
        return found.getResultStream().map(row -> row(row, after)).toList();
    }

    private static SearchRow row(Object[] row, SearchPlace after) {
        return new SearchRow(
                (UUID) row[0],
                SearchKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                ((Number) row[7]).longValue(),
                (String) row[8],
                after);
    }

    /// Those of the spellings that something was written in.
    Set<String> known(Collection<String> spellings) {
        return Set.copyOf(database.createNativeQuery(
                        "select word from search_word where word = any (string_to_array(:spellings, ' '))",
                        String.class)
                .setParameter("spellings", String.join(" ", spellings))
                .getResultList());
    }

    /// For each word those that have most of its letters in the same order, of texts that the asker may read. The word
    /// list may know others for a while.
    Map<String, List<String>> near(List<String> words, List<UUID> unseen) {
        Map<String, List<String>> near = new HashMap<>();
        database.createNativeQuery("""
                        select asked, n.word
                        from unnest(string_to_array(:words, ' ')) asked cross join lateral (
                            select word from (
                                select word from search_word where word % asked and word <> asked
                                order by similarity(word, asked) desc, word offset 0) alike
                            where search_is_shown(word, cast(string_to_array(:unseen, ' ') as uuid[]))
                            limit :most) n""", Object[].class)
                .setParameter("words", String.join(" ", words))
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("most", NEAR)
                .getResultStream()
                .forEach(row -> near.computeIfAbsent((String) row[0], _ -> new ArrayList<>())
                        .add((String) row[1]));
        return near;
    }
}
