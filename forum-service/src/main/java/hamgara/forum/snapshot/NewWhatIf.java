package hamgara.forum.snapshot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a map would be. People are named by the rows of the vote table alone.
@Schema(
        name = "NewWhatIf",
        description =
                "People are named by `row` of the latest map's vote table. With neither, the map follows from all votes.")
record NewWhatIf(
        @Schema(
                description = "Groups of rows to reckon with; whoever is in none is in no group.",
                examples = "[[1, 2], [3, 4]]")
        @Size(min = 1, max = 10)
        @Nullable
        List<@NotNull List<@NotNull Integer>> groups,

        @Schema(description = "Rows to leave out; for maps without `groups`.", examples = "[7, 9]") @Nullable
        List<@NotNull Integer> leaveOut) {

    int[] groupOf(int rows) {
        int[] groupOf = new int[rows];
        Arrays.fill(groupOf, -1);
        List<List<Integer>> named = groups == null ? List.of() : groups;
        for (int group = 0; group < named.size(); group++) {
            for (int row : named.get(group)) {
                groupOf[checked(row, rows, "/groups/" + group)] = group;
            }
        }
        return groupOf;
    }

    Set<Integer> leftOut(int rows) {
        Set<Integer> left = new HashSet<>();
        if (leaveOut != null) {
            leaveOut.forEach(row -> left.add(checked(row, rows, "/leaveOut")));
        }
        return left;
    }

    private static int checked(int row, int rows, String pointer) {
        if (row < 1 || row > rows) {
            throw new SnapshotRefusal.RowUnknown(row).at(pointer);
        }
        return row - 1;
    }
}
