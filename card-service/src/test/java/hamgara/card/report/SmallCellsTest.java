package hamgara.card.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void tellsWhatIsLargeEnough() {
        assertThat(SmallCells.hide(List.of(10L, 30L, 0L), 40).cells()).containsExactly(10L, 30L, 0L);
    }

    @Test
    void hidesOneToNine() {
        assertThat(SmallCells.hide(List.of(9L, 1L, 30L), 40).cells()).containsExactly(null, null, 30L);
    }

    @Test
    void hidesASecondCellWhereASubtractionWouldTell() {
        SmallCells.Column column = SmallCells.hide(List.of(4L, 50L, 12L), 66);
        assertThat(column.cells()).containsExactly(null, 50L, null);
        assertThat(column.total()).isEqualTo(66);
    }

    @Test
    void hidesMoreWhileTheHiddenOnesTogetherAreFew() {
        SmallCells.Column column = SmallCells.hide(List.of(1L, 1L, 12L, 40L), 54);
        assertThat(column.cells()).containsExactly(null, null, null, 40L);
        assertThat(column.total()).isEqualTo(54);
    }

    @Test
    void hidesTheTotalWhereThereIsNoSecondCell() {
        assertThat(SmallCells.hide(List.of(4L, 0L), 14).total()).isNull();
        assertThat(SmallCells.hide(List.of(4L), 4).total()).isNull();
    }
}
