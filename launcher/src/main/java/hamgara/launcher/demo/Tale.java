package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.process.Progress;
import java.util.ArrayList;
import java.util.List;

/// Tells the story: each step in Persian with an English gloss, then the request and the part of the answer it rests
/// on.
final class Tale {

    private static final int WIDTH = 160;

    private final Progress progress;
    private int steps;

    Tale(Progress progress) {
        this.progress = progress;
    }

    void chapter(String fa, String en) {
        progress.print("\n━━ %s · %s".formatted(fa, en));
    }

    /// Tells a step once the answer has shown that it holds.
    Reply step(String fa, String en, Reply reply, String... pointers) {
        steps++;
        List<String> facts = new ArrayList<>();
        for (String pointer : pointers) {
            JsonNode value = reply.body().at(pointer);
            if (value.isMissingNode()) {
                throw new StepFailed("%s does not tell %s: %s".formatted(reply, pointer, reply.body()));
            }
            facts.add(pointer.substring(pointer.lastIndexOf('/') + 1) + "=" + value);
        }
        fact("%s  %s".formatted(reply, String.join(" ", facts)), fa, en);
        return reply;
    }

    /// Tells a step that rests on something else than one answer.
    void step(String fa, String en, String ground) {
        steps++;
        fact(ground, fa, en);
    }

    /// Fails the story unless this is so.
    void holds(boolean isSo, String otherwise, Reply reply) {
        if (!isSo) {
            throw new StepFailed("%s: %s %s".formatted(otherwise, reply, reply.body()));
        }
    }

    /// Says what is not told here, and why.
    void leavesOut(String fa, String en) {
        progress.print("\n –  %s\n    %s".formatted(fa, en));
    }

    int steps() {
        return steps;
    }

    private void fact(String ground, String fa, String en) {
        String line = ground.length() > WIDTH ? ground.substring(0, WIDTH) + "…" : ground;
        progress.print("\n%2d. %s\n    %s\n      %s".formatted(steps, fa, en, line));
    }
}
