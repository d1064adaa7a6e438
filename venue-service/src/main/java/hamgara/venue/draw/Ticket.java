package hamgara.venue.draw;

import java.util.UUID;

/// An entry of a lottery as everybody may know it.
public record Ticket(UUID ticket, int party, int weight) {

    /// Its line in the list that is committed.
    String line() {
        return ticket + " " + party + " " + weight + "\n";
    }
}
