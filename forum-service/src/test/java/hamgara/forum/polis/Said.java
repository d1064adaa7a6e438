package hamgara.forum.polis;

import java.util.Arrays;
import java.util.Collections;

/// Votes written down as lines, one a voter: `+` agree, `-` disagree, `0` pass, `.` nothing said.
final class Said {

    private Said() {}

    static VoteTable table(String... lines) {
        return without(new int[0], lines);
    }

    /// The same with statements moderated out.
    static VoteTable without(int[] moderatedOut, String... lines) {
        int statements = lines.length == 0 ? 0 : lines[0].length();
        int[] rows = new int[lines.length * statements];
        int[] columns = new int[rows.length];
        byte[] votes = new byte[rows.length];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < statements; j++) {
                char said = lines[i].charAt(j);
                if (said != '.') {
                    rows[count] = i;
                    columns[count] = j;
                    votes[count++] = (byte) (said == '+' ? 1 : said == '-' ? -1 : 0);
                }
            }
        }
        boolean[] out = new boolean[statements];
        for (int j : moderatedOut) {
            out[j] = true;
        }
        return new VoteTable(
                numbers(lines.length), numbers(statements), out, new boolean[statements], count, rows, columns, votes);
    }

    /// Camps of people who say the same, `size` times each line.
    static String[] camps(int size, String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Collections.nCopies(size, line).stream())
                .toArray(String[]::new);
    }

    /// So many people, one after another of each camp.
    static String[] inTurn(int people, String... lines) {
        String[] all = new String[people];
        Arrays.setAll(all, i -> lines[i % lines.length]);
        return all;
    }

    private static long[] numbers(int count) {
        long[] numbers = new long[count];
        Arrays.setAll(numbers, i -> i + 1L);
        return numbers;
    }
}
