package hamgara.forum.polis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// A main that says how long maps of large conversations take on this machine, first and again after some votes.
public final class OpinionSpeed {

    private static final double NANOS_PER_SECOND = 1e9;

    private OpinionSpeed() {}

    private record Size(String name, int voters, int statements, double answered, int camps) {}

    public static void main(String[] arguments) {
        for (Size size : List.of(
                new Size("usual", 10_000, 500, 0.12, 3),
                new Size("dense", 10_000, 500, 1, 3),
                new Size("without camps", 10_000, 500, 0.12, 0),
                new Size("large", 33_000, 1_000, 0.06, 4),
                new Size("large without camps", 33_000, 1_000, 0.06, 0))) {
            measure(size);
        }
    }

    private static void measure(Size size) {
        VoteTable table = made(size, 1);
        long began = System.nanoTime();
        OpinionMap cold = OpinionMap.of(table, OpinionParams.USUAL, null);
        long between = System.nanoTime();
        OpinionMap warm = OpinionMap.of(made(size, 2), OpinionParams.USUAL, cold.state());
        long again = System.nanoTime();
        made(size, 2);
        long making = System.nanoTime() - again;
        System.out.printf(
                Locale.ROOT,
                "%-20s %d x %d, %d votes: cold %.2f s, warm %.2f s, %d groups%n",
                size.name(),
                size.voters(),
                size.statements(),
                table.votes(),
                (between - began) / NANOS_PER_SECOND,
                (again - between - making) / NANOS_PER_SECOND,
                warm.groups());
    }

    /// People of camps with leanings of their own; how many statements each answers has a heavy tail.
    private static VoteTable made(Size size, long seed) {
        var random = new SplittableRandom(seed);
        double[][] leaning = new double[Math.max(1, size.camps())][size.statements()];
        for (double[] camp : leaning) {
            Arrays.setAll(camp, _ -> size.camps() == 0 ? 0.5 : random.nextDouble());
        }
        long[] voters = new long[size.voters()];
        long[] statements = new long[size.statements()];
        Arrays.setAll(voters, i -> i);
        Arrays.setAll(statements, j -> j);
        int room = size.voters() * size.statements();
        int[] rows = new int[room];
        int[] columns = new int[room];
        byte[] votes = new byte[room];
        int count = 0;
        for (int i = 0; i < size.voters(); i++) {
            double share = size.answered() >= 1 ? 1 : Math.min(1, size.answered() * -Math.log(1 - random.nextDouble()));
            double[] camp = leaning[random.nextInt(leaning.length)];
            for (int j = 0; j < size.statements(); j++) {
                if (random.nextDouble() < share) {
                    rows[count] = i;
                    columns[count] = j;
                    votes[count++] = (byte) (random.nextDouble() < 0.15 ? 0 : random.nextDouble() < camp[j] ? 1 : -1);
                }
            }
        }
        boolean[] none = new boolean[size.statements()];
        return new VoteTable(voters, statements, none, none, count, rows, columns, votes);
    }
}
