package hamgara.venue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static List<Ticket> tickets() {
        return List.of(
                new Ticket(new UUID(1, 1), 1, 1),
                new Ticket(new UUID(2, 2), 2, 1),
                new Ticket(new UUID(-3, -3), 1, 3),
                new Ticket(new UUID(4, 4), 3, 2));
    }

    @Test
    void findsWhatTheDocumentedTestVectorSays() throws IOException {
        String[] parts = Files.readString(Path.of("../docs/lottery.md")).split("```", -1);
        String vector = Arrays.stream(parts)
                .filter(part -> part.contains("tickets, as committed"))
                .findFirst()
                .orElseThrow();
        List<String> lines = vector.lines().toList();
        List<Ticket> tickets = lines.stream()
                .filter(line -> line.matches("[0-9a-f-]{36} \\d+ \\d+"))
                .map(line -> line.split(" ", -1))
                .map(words ->
                        new Ticket(UUID.fromString(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2])))
                .toList();
        assertThat(tickets).hasSize(5);

        Draw draw = Draw.of(tickets, "500123", 4);

        assertThat(lines).contains("commitment  " + draw.commitment(), "seed        " + draw.seed());
        assertThat(draw.order().stream()
                        .map(drawn ->
                                "%s %s %s".formatted(drawn.ticket().ticket(), drawn.lot(), drawn.won() ? "won" : "-")))
                .containsExactlyElementsOf(lines.stream()
                        .filter(line -> line.matches("[0-9a-f-]{36} [0-9a-f]{64} .*"))
                        .toList());
    }

    @Test
    void commitsToEveryTicketAndToNothingElse() {
        List<Ticket> tickets = tickets();
        List<Ticket> reversed = new ArrayList<>(tickets);
        Collections.reverse(reversed);
        assertThat(Draw.commitment(reversed)).isEqualTo(Draw.commitment(tickets));

        Set<String> commitments = new HashSet<>(Set.of(Draw.commitment(tickets)));
        for (int i = 0; i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            List<Ticket> changed = new ArrayList<>(tickets);
            changed.remove(i);
            commitments.add(Draw.commitment(changed));
            for (Ticket other : List.of(
                    new Ticket(new UUID(9, i), ticket.party(), ticket.weight()),
                    new Ticket(ticket.ticket(), ticket.party() + 1, ticket.weight()),
                    new Ticket(ticket.ticket(), ticket.party(), ticket.weight() + 1))) {
                changed = new ArrayList<>(tickets);
                changed.set(i, other);
                commitments.add(Draw.commitment(changed));
            }
        }
        List<Ticket> more = new ArrayList<>(tickets);
        more.add(new Ticket(new UUID(7, 7), 1, 1));
        commitments.add(Draw.commitment(more));
        assertThat(commitments).hasSize(1 + 4 * tickets.size() + 1);
    }

    @Test
    void givesThreeLotsThreeTimesTheChance() {
        List<Ticket> two = List.of(new Ticket(new UUID(1, 1), 1, 1), new Ticket(new UUID(2, 2), 1, 3));

        long heavier = IntStream.range(0, 4000)
                .filter(value -> Draw.of(two, String.valueOf(value), 1)
                                .order()
                                .getFirst()
                                .ticket()
                                .weight()
                        == 3)
                .count();

        assertThat(heavier).isBetween(2900L, 3100L);
    }

    @Test
    void dependsOnThePublicValueAlone() {
        Set<List<Integer>> orders = new HashSet<>();
        for (int value = 0; value < 200; value++) {
            Draw draw = Draw.of(tickets(), String.valueOf(value), 4);
            assertThat(Draw.of(tickets(), String.valueOf(value), 4)).isEqualTo(draw);
            orders.add(draw.order().stream()
                    .map(drawn -> drawn.ticket().party() * 10 + drawn.ticket().weight())
                    .toList());
        }
        assertThat(orders).hasSizeGreaterThan(15);
    }
}
