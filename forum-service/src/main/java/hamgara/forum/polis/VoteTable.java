package hamgara.forum.polis;

import java.util.Set;
import java.util.stream.IntStream;

/// Who says what to which statement, without an entry for what nobody said.
///
/// Rows are voters and columns statements, each in the order of the first vote, so no id has a say in any order. The
/// cells are kept twice, by row and by column, because the two halves of a round of the components read them so.
/// A statement that is moderated out keeps its votes here; it counts as answered with 0 by everybody.
public final class VoteTable {

    final long[] voters;
    final long[] statements;
    final int[] rowStart;
    final int[] column;
    final byte[] vote;
    final int[] columnStart;
    final int[] row;
    final byte[] columnVote;
    final boolean[] out;
    final boolean[] meta;

    /// Cells as they were read, in any order and each once: `vote[i]` is what row `rows[i]` says to `columns[i]`,
    /// 1 agree, -1 disagree, 0 pass. The first `count` entries are used. Meta statements are always moderated out.
    public VoteTable(
            long[] voters,
            long[] statements,
            boolean[] out,
            boolean[] meta,
            int count,
            int[] rows,
            int[] columns,
            byte[] votes) {
        this.voters = voters;
        this.statements = statements;
        this.meta = meta;
        this.out = out.clone();
        for (int j = 0; j < meta.length; j++) {
            this.out[j] |= meta[j];
        }
        columnStart = starts(columns, count, statements.length);
        var unordered = columnStart.clone();
        int[] byColumn = new int[count];
        byte[] voteByColumn = new byte[count];
        for (int i = 0; i < count; i++) {
            int at = unordered[columns[i]]++;
            byColumn[at] = rows[i];
            voteByColumn[at] = votes[i];
        }
        rowStart = starts(rows, count, voters.length);
        var next = rowStart.clone();
        column = new int[count];
        vote = new byte[count];
        for (int j = 0; j < statements.length; j++) {
            for (int i = columnStart[j]; i < columnStart[j + 1]; i++) {
                int at = next[byColumn[i]]++;
                column[at] = j;
                vote[at] = voteByColumn[i];
            }
        }
        row = new int[count];
        columnVote = new byte[count];
        var below = columnStart.clone();
        for (int voter = 0; voter < voters.length; voter++) {
            for (int i = rowStart[voter]; i < rowStart[voter + 1]; i++) {
                int at = below[column[i]]++;
                row[at] = voter;
                columnVote[at] = vote[i];
            }
        }
    }

    public int voters() {
        return voters.length;
    }

    public int statements() {
        return statements.length;
    }

    public int votes() {
        return vote.length;
    }

    /// The table without some of its rows; what only they spoke of keeps its column.
    public VoteTable without(Set<Integer> left) {
        int[] kept = IntStream.range(0, voters.length)
                .filter(each -> !left.contains(each))
                .toArray();
        int[] rows = new int[vote.length];
        int[] columns = new int[vote.length];
        byte[] votes = new byte[vote.length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            for (int at = rowStart[kept[i]]; at < rowStart[kept[i] + 1]; at++) {
                rows[count] = i;
                columns[count] = column[at];
                votes[count++] = vote[at];
            }
        }
        long[] numbers = IntStream.of(kept).mapToLong(each -> voters[each]).toArray();
        return new VoteTable(numbers, statements, out, meta, count, rows, columns, votes);
    }

    /// The number of the voter in a row.
    public long voter(int row) {
        return voters[row];
    }

    /// What is said in a row, from its first to its last answer: `cell` gets the column and the vote.
    public void eachIn(int row, Cell cell) {
        for (int at = rowStart[row]; at < rowStart[row + 1]; at++) {
            cell.said(column[at], vote[at]);
        }
    }

    /// Takes one answer.
    public interface Cell {
        void said(int column, int vote);
    }

    /// Whether a column counts as answered with 0 by everybody.
    public boolean isOut(int column) {
        return out[column];
    }

    public boolean isMeta(int column) {
        return meta[column];
    }

    /// Answers of a voter, on moderated statements too.
    int answered(int voter) {
        return rowStart[voter + 1] - rowStart[voter];
    }

    private static int[] starts(int[] of, int count, int size) {
        int[] starts = new int[size + 1];
        for (int i = 0; i < count; i++) {
            starts[of[i] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }
}
