package hamgara.forum.similar;

import hamgara.forum.hall.Halls;
import hamgara.kit.text.PersianText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Finds the proposals of a hall that are most like one in mind.
///
/// Letters are compared without spaces, so spelling with and without half-spaces is the same. However large the hall,
/// no more than a few hundred candidates are weighed: those that an index finds by the whole title, by letters of the
/// title, by letters of the text, and by words.
@ApplicationScoped
public class Similars {

    private static final String NEAREST = """
        with asked as (
            select fa_compact_key(:title) as title_key, fa_compact_key(:title || ' ' || :text) as text_key,
                   to_tsvector('simple', fa_search_key(:title || ' ' || :text)) as words,
                   cast(replace(cast(plainto_tsquery('simple', fa_search_key(:title || ' ' || :text)) as text),
                                '&', '|') as tsquery) as any_word),
        candidate as (
            (select p.id from proposal p, asked a where p.hall_id = :hall and p.title_key = a.title_key limit 50)
            union
            (select p.id from proposal p, asked a where p.hall_id = :hall and p.title_key % a.title_key limit 200)
            union
            (select p.id from proposal p, asked a where p.hall_id = :hall and p.text_key % a.text_key limit 200)
            union
            (select p.id from proposal p, asked a where p.hall_id = :hall and p.words @@ a.any_word limit 200)),
        weighed as (
            select p.id, p.title, p.state, p.supporters,
                   greatest(similarity(p.title_key, a.title_key), similarity(p.text_key, a.text_key)) as letters,
                   cast(cardinality(array(select unnest(tsvector_to_array(a.words))
                                          intersect select unnest(tsvector_to_array(p.words)))) as double precision)
                       / greatest(1, cardinality(tsvector_to_array(a.words))) as words,
                   p.subject is not distinct from :subject as same_subject,
                   :area <> '' and p.area_code is not distinct from :area as same_area
            from candidate c join proposal p on p.id = c.id, asked a
            where p.published_at is not null and p.state not in ('WITHDRAWN', 'MERGED')
              and not exists (select 1 from content o where o.id = p.id and o.state <> 'SHOWN'))
        select id, title, state, supporters, letters, words, same_subject, same_area,
               (0.5 * letters + 0.3 * words + case when same_subject then 0.1 else 0 end
                    + case when same_area then 0.1 else 0 end)
               / (0.8 + case when :subject <> '' then 0.1 else 0 end + case when :area <> '' then 0.1 else 0 end)
                   as score
        from weighed
        where letters >= 0.3 or words >= 0.5
        order by score desc, letters desc, id
        limit 10""";

    private final Session database;
    private final Halls halls;

    Similars(Session database, Halls halls) {
        this.database = database;
        this.halls = halls;
    }

    /// At most ten, best first; refuses a hall the caller may not know of.
    public SimilarProposals to(SimilarQuestion question) {
        halls.facts(question.hallId());
        String text = question.text() == null ? "" : question.text();
        return new SimilarProposals(database.createNativeQuery(NEAREST, Object[].class)
                .setParameter("hall", question.hallId())
                .setParameter("title", PersianText.stored(question.title(), "fa"))
                .setParameter("text", PersianText.stored(text, "fa"))
                .setParameter("subject", question.subject() == null ? "" : question.subject())
                .setParameter("area", question.areaCode() == null ? "" : question.areaCode())
                .getResultStream()
                .map(Similars::match)
                .toList());
    }

    /// Those that are the same but for a few letters.
    public List<UUID> nearlyEqual(SimilarQuestion question, double letters) {
        return to(question).items().stream()
                .filter(match -> match.letters() >= letters)
                .map(SimilarMatch::id)
                .toList();
    }

    private static SimilarMatch match(Object[] row) {
        return new SimilarMatch(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                rounded(row[8]),
                rounded(row[4]),
                rounded(row[5]),
                (Boolean) row[6],
                (Boolean) row[7]);
    }

    private static double rounded(Object share) {
        return Math.round(((Number) share).doubleValue() * 1000) / 1000.0;
    }
}
