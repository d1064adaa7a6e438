package hamgara.kit.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list.
@Schema(description = "One page. `next` is the cursor of the following page and absent on the last one.")
public record Page<T>(
        List<T> items,

        @Schema(
                description = "Cursor of the following page, for `cursor`; absent on the last one.",
                examples = "WyIyMDI2LTExLTIzVDA2OjMwOjAwWiIsIjAxOThjMGRlLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwZiJd")
        @Nullable
        String next) {

    /// Cuts a page out of rows read with [PageRequest#rowsToRead()].
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<? super R, Cursor> cursorOf, Function<? super R, T> view) {
        int limit = request.limit();
        List<R> kept = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursorOf.apply(kept.getLast()).text() : null;
        return new Page<>(kept.stream().<T>map(view).toList(), next);
    }
}
