package hamgara.forum.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What changed from one text to another, word by word; a half-space is part of its word.
public final class WordDiff {

    /// Between a word and the space after it, and the other way round, so that nothing of a text is lost.
    private static final Pattern EDGES = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /// Beyond this, what lies between the common begin and end counts as written anew: the table would be too large.
    private static final long LARGEST_TABLE = 1_000_000;

    private WordDiff() {}

    /// What became of a run of words.
    public enum Op {
        SAME,
        ADDED,
        REMOVED
    }

    /// Some words in a row with one fate.
    @Schema(name = "DiffRun", description = "Some words in a row that stayed, came or went.")
    public record Run(
            @Schema(description = "SAME, ADDED or REMOVED.", examples = "ADDED")
            Op op,

            @Schema(description = "The words with their spaces.", examples = "هر هفته ")
            String text) {}

    /// The runs in reading order: those that stayed and came give the new text, those that stayed and went the old one.
    public static List<Run> between(String before, String after) {
        String[] old = tokens(before);
        String[] now = tokens(after);
        int begin = 0;
        while (begin < old.length && begin < now.length && old[begin].equals(now[begin])) {
            begin++;
        }
        int oldEnd = old.length;
        int nowEnd = now.length;
        while (oldEnd > begin && nowEnd > begin && old[oldEnd - 1].equals(now[nowEnd - 1])) {
            oldEnd--;
            nowEnd--;
        }
        var runs = new Runs();
        runs.add(Op.SAME, old, 0, begin);
        if ((long) (oldEnd - begin) * (nowEnd - begin) > LARGEST_TABLE) {
            runs.add(Op.REMOVED, old, begin, oldEnd);
            runs.add(Op.ADDED, now, begin, nowEnd);
        } else {
            middle(old, now, begin, oldEnd, nowEnd, runs);
        }
        runs.add(Op.SAME, old, oldEnd, old.length);
        return runs.done();
    }

    /// The longest common sequence, walked from its begin; what goes stands before what comes.
    private static void middle(String[] old, String[] now, int begin, int oldEnd, int nowEnd, Runs runs) {
        int[][] common = new int[oldEnd - begin + 1][nowEnd - begin + 1];
        for (int i = oldEnd - 1; i >= begin; i--) {
            for (int j = nowEnd - 1; j >= begin; j--) {
                common[i - begin][j - begin] = old[i].equals(now[j])
                        ? common[i - begin + 1][j - begin + 1] + 1
                        : Math.max(common[i - begin + 1][j - begin], common[i - begin][j - begin + 1]);
            }
        }
        int i = begin;
        int j = begin;
        while (i < oldEnd && j < nowEnd) {
            if (old[i].equals(now[j])) {
                runs.add(Op.SAME, old, i, i + 1);
                i++;
                j++;
            } else if (common[i - begin + 1][j - begin] >= common[i - begin][j - begin + 1]) {
                runs.add(Op.REMOVED, old, i, i + 1);
                i++;
            } else {
                runs.add(Op.ADDED, now, j, j + 1);
                j++;
            }
        }
        runs.add(Op.REMOVED, old, i, oldEnd);
        runs.add(Op.ADDED, now, j, nowEnd);
    }

    private static String[] tokens(String text) {
        return text.isEmpty() ? new String[0] : EDGES.split(text, -1);
    }

    /// Joins neighbours of one fate.
    private static final class Runs {
        private final List<Run> runs = new ArrayList<>();

        void add(Op op, String[] tokens, int from, int to) {
            if (from == to) {
                return;
            }
            var words = new StringBuilder();
            if (!runs.isEmpty() && runs.getLast().op() == op) {
                words.append(runs.removeLast().text());
            }
            for (int i = from; i < to; i++) {
                words.append(tokens[i]);
            }
            runs.add(new Run(op, words.toString()));
        }

        List<Run> done() {
            return List.copyOf(runs);
        }
    }
}
