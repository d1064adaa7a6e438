package hamgara.forum.polis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the next map keeps of this one. Voters and statements are named by their numbers, as rows and columns may move.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record OpinionState(
        long[] statements,
        double[] first,
        double[] second,
        long[] placed,
        int[] baseIds,
        long[][] baseMembers,
        List<Grouping> groupings,
        int lastK,
        int run,
        int k) {

    /// The clusters of base clusters for one number of groups: `members[i]` are base ids of the cluster `ids[i]`.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Grouping(int k, int[] ids, int[][] members) {}

    double[] first(VoteTable table) {
        return along(table, first);
    }

    double[] second(VoteTable table) {
        return along(table, second);
    }

    private double[] along(VoteTable table, double[] loadings) {
        Map<Long, Double> byStatement = new HashMap<>();
        for (int j = 0; j < statements.length; j++) {
            byStatement.put(statements[j], loadings[j]);
        }
        double[] along = new double[table.statements()];
        for (int j = 0; j < along.length; j++) {
            along[j] = byStatement.getOrDefault(table.statements[j], 0.0);
        }
        return along;
    }
}
