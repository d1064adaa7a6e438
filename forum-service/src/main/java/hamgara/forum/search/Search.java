package hamgara.forum.search;

import hamgara.forum.hall.Halls;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.PersianText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Finds what people wrote, in whatever spelling, as far as the one who asks may know of its hall.
///
/// Words of the question have to be there, each in one of its spellings. Where that finds nothing,
/// words that look like them count too.
@ApplicationScoped
class Search {

    private final SearchRows rows;
    private final Halls halls;

    Search(SearchRows rows, Halls halls) {
        this.rows = rows;
        this.halls = halls;
    }

    Page<FoundView> find(String asked, SearchFilter filter, SearchOrder order, PageRequest page) {
        if (filter.hall() != null) {
            halls.facts(filter.hall());
        }
        AskedWords words = AskedWords.of(asked);
        if (words.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        SearchPlace place = SearchPlace.of(order, page.cursor().orElse(null));
        List<UUID> unseen = halls.unseen();
        Set<String> known = rows.known(words.spellings());
        String exact = words.query(known, Map.of());
        String letters = PersianText.compactKey(asked);
        List<SearchRow> found =
                place.isNear() ? List.of() : rows.find(filter, exact, exact, letters, unseen, place, page.rowsToRead());
        Map<String, List<String>> near = Map.of();
        if (place.isNear() || (place.isStart() && found.isEmpty())) {
            near = rows.near(words.words(), unseen);
            place = place.near();
            found = near.isEmpty()
                    ? List.of()
                    : rows.find(filter, words.query(known, near), exact, letters, unseen, place, page.rowsToRead());
        }
        Set<String> matching = words.matching(known, near);
        return Page.of(
                found, page, row -> row.page().cursor(row), row -> FoundView.of(row, Snippet.of(row.body(), matching)));
    }
}
