package hamgara.forum.polis;

/// How often each group agrees with, disagrees with and answers each statement, as the votes were cast.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Tallies(int[][] agree, int[][] disagree, int[][] seen) {

    /// `groupOf[row]` is the group of a voter, -1 for none.
    static Tallies of(VoteTable table, int[] groupOf, int groups) {
        var tallies = new Tallies(
                new int[groups][table.statements()],
                new int[groups][table.statements()],
                new int[groups][table.statements()]);
        for (int i = 0; i < groupOf.length; i++) {
            int group = groupOf[i];
            if (group < 0) {
                continue;
            }
            for (int at = table.rowStart[i]; at < table.rowStart[i + 1]; at++) {
                int j = table.column[at];
                tallies.seen[group][j]++;
                if (table.vote[at] > 0) {
                    tallies.agree[group][j]++;
                } else if (table.vote[at] < 0) {
                    tallies.disagree[group][j]++;
                }
            }
        }
        return tallies;
    }

    public int groups() {
        return seen.length;
    }

    static int sum(int[][] of, int j) {
        int sum = 0;
        for (int[] group : of) {
            sum += group[j];
        }
        return sum;
    }
}
