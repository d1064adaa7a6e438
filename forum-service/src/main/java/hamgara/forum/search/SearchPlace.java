package hamgara.forum.search;

import hamgara.kit.page.Cursor;
import java.time.Instant;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Where a page of a search begins: after something found, in the order that was asked for.
///
/// @param isNear whether words that only look like those asked for count too
/// @param after the find before, nothing at the beginning
record SearchPlace(
        SearchOrder order, boolean isNear, @Nullable Cursor after) {

    static SearchPlace of(SearchOrder order, @Nullable Cursor cursor) {
        return new SearchPlace(order, cursor != null && cursor.number(0) == 1, cursor);
    }

    SearchPlace near() {
        return new SearchPlace(order, true, after);
    }

    boolean isStart() {
        return after == null;
    }

    Cursor cursor(SearchRow last) {
        Object key = switch (order) {
            case RELEVANCE -> last.score();
            case NEWEST -> last.at();
            case TITLE -> last.name();
        };
        return Cursor.of(isNear ? 1 : 0, key, last.id());
    }

    String where() {
        return switch (order) {
            case RELEVANCE -> (isStart() ? "" : "where (score, id) < (:key, :id)") + " order by score desc, id desc";
            case NEWEST -> (isStart() ? "" : "where (at, id) < (:key, :id)") + " order by at desc, id desc";
            case TITLE -> (isStart() ? "" : "where (name, id) > (:key, :id)") + " order by name, id";
        };
    }

    void bind(NativeQuery<?> query) {
        if (after == null) {
            return;
        }
        query.setParameter("id", after.uuid(2));
        switch (order) {
            case RELEVANCE -> query.setParameter("key", after.number(1));
            case NEWEST -> query.setParameter("key", after.instant(1), Instant.class);
            case TITLE -> query.setParameter("key", after.at(1));
        }
    }
}
