package hamgara.forum.polis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where voters and statements stand in the plane of the two components.
///
/// Who answered little would stand near the middle only for that; the square root of the inverse share pushes outwards.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Places(double[] x, double[] y, double[] extremity) {

    static Places of(VoteTable table, Components components) {
        int columns = table.statements();
        int zeroed = 0;
        for (boolean out : table.out) {
            zeroed += out ? 1 : 0;
        }
        double[] x = new double[table.voters()];
        double[] y = new double[table.voters()];
        for (int i = 0; i < x.length; i++) {
            double sumX = 0;
            double sumY = 0;
            int answered = zeroed;
            for (int at = table.rowStart[i]; at < table.rowStart[i + 1]; at++) {
                int j = table.column[at];
                if (!table.out[j]) {
                    double from = table.vote[at] - components.center()[j];
                    sumX += from * components.first()[j];
                    sumY += from * components.second()[j];
                    answered++;
                }
            }
            double outwards = Math.sqrt((double) columns / Math.max(answered, 1));
            x[i] = outwards * sumX + 0.0;
            y[i] = outwards * sumY + 0.0;
        }
        double[] extremity = new double[columns];
        for (int j = 0; j < columns; j++) {
            double from = 1 - components.center()[j];
            double alongFirst = from * components.first()[j];
            double alongSecond = from * components.second()[j];
            extremity[j] = Math.sqrt(columns) * Math.sqrt(alongFirst * alongFirst + alongSecond * alongSecond);
        }
        return new Places(x, y, extremity);
    }

    /// Rows of the voters that are grouped: who answered enough, who was grouped before, and the most active up to a
    /// least number.
    static int[] placed(VoteTable table, OpinionParams params, @Nullable OpinionState before) {
        int enough = Math.min(params.leastVotes(), table.statements());
        Set<Long> always = new HashSet<>();
        if (before != null) {
            Arrays.stream(before.placed()).forEach(always::add);
        }
        boolean[] is = new boolean[table.voters()];
        int count = 0;
        for (int i = 0; i < is.length; i++) {
            is[i] = table.answered(i) >= enough || always.contains(table.voters[i]);
            count += is[i] ? 1 : 0;
        }
        if (count < params.leastVoters()) {
            IntStream.range(0, is.length)
                    .filter(i -> !is[i])
                    .boxed()
                    .sorted((a, b) -> Integer.compare(table.answered(b), table.answered(a)))
                    .limit(params.leastVoters() - count)
                    .forEach(i -> is[i] = true);
        }
        return IntStream.range(0, is.length).filter(i -> is[i]).toArray();
    }
}
