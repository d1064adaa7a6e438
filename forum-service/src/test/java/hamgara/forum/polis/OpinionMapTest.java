package hamgara.forum.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpinionMapTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void findsTwoCampsAndTheGroundTheyShare() {
        OpinionMap map = map(Said.table(twoCamps()));

        assertThat(map.groups()).isEqualTo(2);
        assertThat(map.groupOf())
                .containsExactly(IntStream.range(0, 20).map(i -> i / 10).toArray());
        assertThat(map.why()).isNull();
        Statistics said = map.statistics();
        assertThat(said.consensusAgree()[8]).isEqualTo(11.0 / 12 * 11 / 12, EXACT);
        assertThat(said.consensusAgree()[0]).isEqualTo(11.0 / 12 * 1 / 12, EXACT);
        assertThat(said.consensusDisagree()[8]).isEqualTo(1.0 / 12 * 1 / 12, EXACT);
        assertThat(said.majorityAgree()).containsExactly(8);
        assertThat(said.majorityDisagree()).isEmpty();
    }

    @Test
    void tellsWhatStandsForEachCamp() {
        List<Representative> first =
                map(Said.table(twoCamps())).statistics().representative().getFirst();

        assertThat(first).hasSize(5);
        assertThat(first).extracting(Representative::column).containsExactly(0, 1, 2, 3, 4);
        assertThat(first).extracting(Representative::agree).containsExactly(true, true, true, true, false);
        assertThat(first).extracting(Representative::bestAgree).containsExactly(true, false, false, false, false);
        Representative one = first.getFirst();
        assertThat(one.success()).isEqualTo(10);
        assertThat(one.trials()).isEqualTo(10);
        assertThat(one.share()).isEqualTo(11.0 / 12, EXACT);
        assertThat(one.test()).isEqualTo(Math.sqrt(11), EXACT);
        assertThat(one.ratio()).isEqualTo(11, EXACT);
        assertThat(one.ratioTest()).isEqualTo((1 - 1.0 / 11) / Math.sqrt(12.0 / 22 * 10 / 22 * 2 / 11), EXACT);
    }

    @Test
    void asksFirstWhatIsNewAndFarOut() {
        String[] lines = twoCamps();
        lines[0] = lines[0] + "+";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i] + ".";
        }
        OpinionMap map = map(Said.table(lines));

        double extremity = map.extremity()[9];
        double importance = (1 - 1.0 / 3) * (extremity + 1) * 2 / 3;
        double expected = Math.pow(importance * (1 + 8 * Math.pow(2, -0.2)), 2);
        assertThat(map.statistics().priority()[9]).isEqualTo(expected, EXACT);
        assertThat(map.statistics().priority()[9])
                .isGreaterThan(map.statistics().priority()[8]);
    }

    @Test
    void hasTheTwoStrongestDirectionsOfTheCentredVotes() {
        VoteTable table = Said.table(scattered(40, 25, 7));
        Components found = Components.of(table, null);

        double[][] centred = centred(table);
        double[] first = powerIteration(centred, null);
        double[] second = powerIteration(centred, first);
        assertThat(Math.abs(dot(first, found.first()))).isEqualTo(1, within(1e-12));
        assertThat(Math.abs(dot(second, found.second()))).isEqualTo(1, within(1e-10));
        double largest = Arrays.stream(found.first())
                .boxed()
                .max(Comparator.comparingDouble(Math::abs))
                .orElseThrow();
        assertThat(largest).isPositive();
    }

    @Test
    void pushesWhoAnsweredLittleOutwards() {
        VoteTable table = Said.table(scattered(30, 16, 3));
        OpinionMap map = map(table);

        double[][] centred = centred(table);
        for (int i = 0; i < table.voters(); i++) {
            double outwards = Math.sqrt(16.0 / table.answered(i));
            assertThat(map.x()[i])
                    .isEqualTo(outwards * dot(centred[i], map.components().first()), EXACT);
        }
    }

    @Test
    void placesWhoAnsweredEnoughAndKeepsWhoWasPlaced() {
        String[] lines = Said.camps(8, "++++++++.", "--------.");
        lines[3] = "++++++...";
        OpinionMap before = map(Said.table(lines));
        assertThat(before.groupOf()[3]).isEqualTo(-1);
        lines[3] = "+++++++..";
        OpinionMap placed = map(Said.table(lines));
        assertThat(placed.groupOf()[3]).isZero();

        lines[3] = "++.......";
        assertThat(map(Said.table(lines), placed.state()).groupOf()[3]).isGreaterThanOrEqualTo(0);
        assertThat(map(Said.table(lines), before.state()).groupOf()[3]).isEqualTo(-1);
    }

    @Test
    void fillsUpToFifteenWithTheMostActive() {
        String[] lines = Said.camps(7, "++++++++", "--------");
        String[] more = Arrays.copyOf(lines, 17);
        more[14] = "+.......";
        more[15] = "+++.....";
        more[16] = "++......";

        assertThat(map(Said.table(more)).groupOf()).satisfies(groups -> {
            assertThat(groups[14]).isEqualTo(-1);
            assertThat(groups[15]).isNotEqualTo(-1);
            assertThat(groups[16]).isEqualTo(-1);
        });
    }

    @Test
    void keepsWhatIsModeratedOutFromEveryDirectionAndList() {
        String[] lines = twoCamps();
        OpinionMap map = map(Said.without(new int[] {0, 8}, lines));

        assertThat(map.components().first()[0]).isZero();
        assertThat(map.components().center()[8]).isZero();
        assertThat(map.extremity()[0]).isZero();
        assertThat(map.statistics().majorityAgree()).isEmpty();
        assertThat(map.statistics().representative().getFirst())
                .extracting(Representative::column)
                .doesNotContain(0, 8);
        assertThat(map.statistics().consensusAgree()[8]).isEqualTo(11.0 / 12 * 11 / 12, EXACT);
        assertThat(map.groups()).isEqualTo(2);
    }

    @Test
    void countsWhatIsModeratedOutAsAnsweredByEverybody() {
        String[] lines = twoCamps();
        lines[0] = ".+++----.";
        VoteTable table = Said.without(new int[] {0, 8}, lines);
        OpinionMap map = map(table);

        double along = 0;
        for (int j = 1; j < 8; j++) {
            along += ((j < 4 ? 1 : -1) - map.components().center()[j])
                    * map.components().first()[j];
        }
        assertThat(map.x()[0]).isEqualTo(along, EXACT); // nine columns, nine answers
    }

    @Test
    void leavesOutWhatIsAboutTheConversationAndAsksItOften() {
        VoteTable plain = Said.table(twoCamps());
        boolean[] meta = new boolean[9];
        meta[8] = true;
        int[] rows = new int[plain.votes()];
        for (int i = 0; i < plain.voters(); i++) {
            Arrays.fill(rows, plain.rowStart[i], plain.rowStart[i + 1], i);
        }
        OpinionMap map = map(new VoteTable(
                plain.voters, plain.statements, plain.out, meta, plain.votes(), rows, plain.column, plain.vote));

        assertThat(map.statistics().priority()[8]).isEqualTo(49);
        assertThat(map.statistics().majorityAgree()).isEmpty();
        assertThat(map.components().center()[8]).isZero();
    }

    @Test
    void beginsWithAHundredDistinctPlacesAndGivesNewOnesACluster() {
        String[] lines = Said.camps(101, "++++++++++++++++++++");
        String[] more = Arrays.copyOf(lines, 130);
        System.arraycopy(scattered(29, 20, 17), 0, more, 101, 29);
        OpinionMap map = map(Said.table(more));
        int bases = map.state().baseIds().length;
        assertThat(bases).isGreaterThan(20);

        String[] evenMore = Arrays.copyOf(more, 135);
        System.arraycopy(scattered(5, 20, 19), 0, evenMore, 130, 5);
        assertThat(map(Said.table(evenMore), map.state()).state().baseIds().length)
                .isGreaterThan(bases + 2);
    }

    @Test
    void adoptsAnotherNumberOfGroupsAfterItWonFourTimes() {
        VoteTable two = spread(Said.inTurn(24, "++++++++++++", "++++++------"));
        VoteTable three = spread(Said.inTurn(24, "++++--------", "----++++----", "--------++++"));
        OpinionMap map = map(two);
        assertThat(map.groups()).isEqualTo(2);

        OpinionState state = with(map.state(), map.state().first(), List.of());
        for (int update = 1; update <= 3; update++) {
            map = map(three, state);
            assertThat(map.groups()).as("after %d", update).isEqualTo(2);
            state = map.state();
        }
        assertThat(map(three, state).groups()).isEqualTo(3);
    }

    @Test
    void refusesAGroupOfTwoWhereTheSwitchSaysSo() {
        String[] lines = Said.camps(12, "++++++++", "--------");
        String[] lone = Arrays.copyOfRange(lines, 10, 24);
        var strict = new OpinionParams(7, 15, 100, 5, 4, true);
        VoteTable table = Said.table(lone);

        assertThat(OpinionMap.of(table, OpinionParams.USUAL, null).groups()).isEqualTo(2);
        OpinionMap refused = OpinionMap.of(table, strict, null);
        assertThat(refused.groups()).isEqualTo(1);
        assertThat(refused.why()).isEqualTo("GROUPS_TOO_SMALL");
    }

    @Test
    void givesTheSameBitsForTheSameVotesWhateverTheirOrderAndIds() {
        String[] lines = scattered(150, 40, 11);
        VoteTable table = Said.table(lines);
        VoteTable other = shuffled(table, 5);

        OpinionMap one = map(table);
        OpinionMap two = map(other);
        assertThat(two.x()).containsExactly(one.x());
        assertThat(two.y()).containsExactly(one.y());
        assertThat(two.groupOf()).containsExactly(one.groupOf());
        assertThat(two.statistics().priority()).containsExactly(one.statistics().priority());
    }

    @Test
    void keepsDirectionsFromMapToMap() {
        String[] lines = scattered(60, 20, 13);
        OpinionMap one = map(Said.table(lines));
        double[] turned =
                Arrays.stream(one.state().first()).map(loading -> -loading).toArray();
        OpinionMap two =
                map(Said.table(lines), with(one.state(), turned, one.state().groupings()));

        assertThat(two.components().first())
                .containsExactly(Arrays.stream(one.components().first())
                        .map(loading -> 0.0 - loading)
                        .toArray());
        assertThat(two.components().second()).containsExactly(one.components().second());
    }

    @Test
    void comesThroughConversationsThatSayNothing() {
        sound(Said.table(), 0, "NOBODY_PLACED");
        sound(Said.table("+-0+"), 1, "NO_DIFFERENCE");
        sound(Said.table(Said.camps(9, "+", "-")), 2, null);
        sound(Said.table(Said.camps(20, "00000000")), 1, "NO_DIFFERENCE");
        sound(Said.table(Said.camps(20, "++++++++")), 1, "NO_DIFFERENCE");
        sound(Said.table(Said.camps(20, "+-+-+-+-")), 1, "NO_DIFFERENCE");
        sound(Said.without(new int[] {0, 1, 2}, Said.camps(8, "+-+", "-+-")), 1, "NO_DIFFERENCE");
        sound(Said.table(Said.camps(9, "+++.", "---.")), 2, null);
        sound(Said.table("+++", "---"), 2, null);
    }

    private static void sound(VoteTable table, int groups, @Nullable String why) {
        OpinionMap map = map(table);
        assertThat(map.groups()).isEqualTo(groups);
        assertThat(map.why()).isEqualTo(why);
        for (double[] numbers : List.of(
                map.x(),
                map.y(),
                map.extremity(),
                map.statistics().priority(),
                map.statistics().consensusAgree(),
                map.components().first(),
                map.components().second())) {
            assertThat(numbers).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        }
        assertThat(map(table, map.state()).groupOf()).containsExactly(map.groupOf());
    }

    private static OpinionMap map(VoteTable table) {
        return map(table, null);
    }

    private static OpinionMap map(VoteTable table, @Nullable OpinionState before) {
        return OpinionMap.of(table, OpinionParams.USUAL, before);
    }

    private static OpinionState with(OpinionState state, double[] first, List<OpinionState.Grouping> groupings) {
        return new OpinionState(
                state.statements(),
                first,
                state.second(),
                state.placed(),
                state.baseIds(),
                state.baseMembers(),
                groupings,
                state.lastK(),
                state.run(),
                state.k());
    }

    /// Ten people against ten over eight statements, and one statement that all agree with.
    private static String[] twoCamps() {
        return Said.camps(10, "++++----+", "----+++++");
    }

    /// Everybody passes on two statements of their own, so that few stand where another does.
    private static VoteTable spread(String... lines) {
        var random = new SplittableRandom(1);
        String[] spread = lines.clone();
        for (int i = 0; i < lines.length; i++) {
            char[] line = lines[i].toCharArray();
            line[random.nextInt(line.length)] = '0';
            line[random.nextInt(line.length)] = '0';
            spread[i] = new String(line);
        }
        return Said.table(spread);
    }

    private static VoteTable shuffled(VoteTable table, long factor) {
        int[] rows = new int[table.votes()];
        int[] columns = new int[table.votes()];
        byte[] votes = new byte[table.votes()];
        int next = table.votes();
        for (int i = 0; i < table.voters(); i++) {
            for (int at = table.rowStart[i]; at < table.rowStart[i + 1]; at++) {
                next--;
                rows[next] = i;
                columns[next] = table.column[at];
                votes[next] = table.vote[at];
            }
        }
        long[] voters =
                Arrays.stream(table.voters).map(no -> 1000 - no * factor).toArray();
        long[] statements = Arrays.stream(table.statements).map(no -> 1000 - no).toArray();
        return new VoteTable(voters, statements, table.out, table.meta, votes.length, rows, columns, votes);
    }

    private static String[] scattered(int voters, int statements, long seed) {
        var random = new SplittableRandom(seed);
        String[] lines = new String[voters];
        for (int i = 0; i < voters; i++) {
            var line = new StringBuilder();
            for (int j = 0; j < statements; j++) {
                line.append("+++--0..".charAt(random.nextInt(8)));
            }
            lines[i] = line.toString();
        }
        return lines;
    }

    private static double[][] centred(VoteTable table) {
        double[][] centred = new double[table.voters()][table.statements()];
        double[] sum = new double[table.statements()];
        int[] count = new int[table.statements()];
        for (int i = 0; i < table.voters(); i++) {
            for (int at = table.rowStart[i]; at < table.rowStart[i + 1]; at++) {
                sum[table.column[at]] += table.vote[at];
                count[table.column[at]]++;
            }
        }
        for (int i = 0; i < table.voters(); i++) {
            for (int at = table.rowStart[i]; at < table.rowStart[i + 1]; at++) {
                int j = table.column[at];
                centred[i][j] = table.vote[at] - sum[j] / count[j];
            }
        }
        return centred;
    }

    private static double[] powerIteration(double[][] rows, double @Nullable [] without) {
        double[] v = new double[rows[0].length];
        Arrays.setAll(v, j -> 1 + j % 3);
        for (int round = 0; round < 20_000; round++) {
            double[] next = new double[v.length];
            for (double[] row : rows) {
                double along = dot(row, v);
                for (int j = 0; j < v.length; j++) {
                    next[j] += along * row[j];
                }
            }
            double share = without == null ? 0 : dot(next, without);
            for (int j = 0; j < v.length; j++) {
                next[j] -= without == null ? 0 : share * without[j];
            }
            double length = Math.sqrt(dot(next, next));
            Arrays.setAll(v, j -> next[j] / length);
        }
        return v;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
