package hamgara.forum.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void showEverythingWhereNothingIsSmall() {
        assertThat(SmallCells.shown(List.of(12, 0, 30), 10)).containsExactly(12, 0, 30);
    }

    @Test
    void hideASecondCellWhereOneAloneCouldBeWorkedOut() {
        assertThat(SmallCells.shown(List.of(40, 3, 12), 10)).containsExactly(40, null, null);
    }

    @Test
    void hideAnotherWhereThoseHiddenAreFewTogether() {
        assertThat(SmallCells.shown(List.of(40, 1, 1, 15), 10)).containsExactly(40, null, null, null);
    }

    @Test
    void hideAnotherWhereEachOfThoseHiddenCanOnlyBeOne() {
        assertThat(SmallCells.shown(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 40, 50), 10))
                .containsExactly(null, null, null, null, null, null, null, null, null, null, null, 50);
    }

    @Test
    void hideEverythingWhereAllAreFew() {
        assertThat(SmallCells.shown(List.of(2, 0, 3), 10)).containsExactly(null, 0, null);
    }

    @Test
    void leaveNothingThatCanBeWorkedOutOfAnyTable() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Integer> cells = new ArrayList<>();
            for (int cell = random.nextInt(1, 8); cell > 0; cell--) {
                cells.add(random.nextInt(0, 25));
            }
            List<@Nullable Integer> shown = SmallCells.shown(cells, 10);

            int sum = cells.stream().mapToInt(Integer::intValue).sum();
            int hidden = 0;
            int cellsHidden = 0;
            for (int at = 0; at < cells.size(); at++) {
                Integer seen = shown.get(at);
                assertThat(seen == null || seen == 0 || seen >= 10).isTrue();
                if (seen == null) {
                    hidden += cells.get(at);
                    cellsHidden++;
                }
            }
            boolean allAreHidden = hidden == sum;
            assertThat(cellsHidden == 0 || allAreHidden || (cellsHidden > 1 && hidden - cellsHidden >= 10))
                    .as("%s shown as %s", cells, shown)
                    .isTrue();
        }
    }
}
