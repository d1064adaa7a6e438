package hamgara.forum.comment;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cuts threads into pages. Each is a range of one index, however long the thread is and wherever the
/// page begins.
@ApplicationScoped
class ThreadPages {

    private final Comments comments;

    ThreadPages(Comments comments) {
        this.comments = comments;
    }

    Page<CommentView> of(OnKind kind, UUID on, @Nullable CommentOrder order, PageRequest page) {
        CommentView.Reader reader = comments.reader(kind, on);
        if (order == CommentOrder.NEWEST) {
            UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
            return Page.of(
                    comments.newest(on, before, page.rowsToRead()),
                    page,
                    comment -> Cursor.of(comment.id),
                    comment -> CommentView.of(comment, reader));
        }
        return Page.of(
                comments.thread(on, after(page), page.rowsToRead()),
                page,
                comment -> Cursor.of(comment.path),
                comment -> CommentView.of(comment, reader));
    }

    Page<CommentView> answers(UUID id, PageRequest page) {
        Comment answered = comments.known(id);
        CommentView.Reader reader = comments.reader(answered.onKind, answered.onId);
        return Page.of(
                comments.answers(id, after(page), page.rowsToRead()),
                page,
                comment -> Cursor.of(comment.path),
                comment -> CommentView.of(comment, reader));
    }

    private static String after(PageRequest page) {
        return page.cursor().map(cursor -> cursor.at(0)).orElse("");
    }
}
