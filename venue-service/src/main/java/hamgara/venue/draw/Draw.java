package hamgara.venue.draw;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The draw `hamgara-lottery-1`, as `docs/lottery.md` writes it down for others to recompute. Whole numbers and digests
/// only, so that every machine and language finds the same.
public record Draw(String commitment, String seed, List<Drawn> order) {

    public static final String ALGORITHM = "hamgara-lottery-1";

    private static final HexFormat HEX = HexFormat.of();

    /// A ticket at its place in the drawn order; `lot` is the smallest of its lots.
    public record Drawn(Ticket ticket, int place, String lot, boolean won) {}

    /// The SHA-256 of the lines of all tickets in the order of their text.
    public static String commitment(List<Ticket> tickets) {
        var lines = new StringBuilder();
        tickets.stream()
                .sorted(Comparator.comparing(ticket -> ticket.ticket().toString()))
                .map(Ticket::line)
                .forEach(lines::append);
        return HEX.formatHex(sha256(lines.toString()));
    }

    /// Draws with the public value: it was not known when the commitment was published, so nobody could
    /// choose entries or order to fit it.
    public static Draw of(List<Ticket> tickets, String publicValue, int places) {
        String commitment = commitment(tickets);
        byte[] seed = sha256(commitment + ":" + publicValue);
        record Lot(Ticket ticket, String lot) {}
        List<Lot> lots = tickets.stream()
                .map(ticket -> new Lot(ticket, smallestLot(seed, ticket)))
                .sorted(Comparator.comparing(Lot::lot)
                        .thenComparing(lot -> lot.ticket().ticket().toString()))
                .toList();
        var order = new ArrayList<Drawn>();
        int left = places;
        for (Lot lot : lots) {
            boolean won = lot.ticket().party() <= left;
            if (won) {
                left -= lot.ticket().party();
            }
            order.add(new Drawn(lot.ticket(), order.size() + 1, lot.lot(), won));
        }
        return new Draw(commitment, HEX.formatHex(seed), List.copyOf(order));
    }

    /// A ticket of weight three has three lots in the urn, and the first that is drawn counts: exactly three times the
    /// chance, without a fraction.
    private static String smallestLot(byte[] seed, Ticket ticket) {
        String smallest = lot(seed, ticket, 1);
        for (int lot = 2; lot <= ticket.weight(); lot++) {
            String next = lot(seed, ticket, lot);
            smallest = next.compareTo(smallest) < 0 ? next : smallest;
        }
        return smallest;
    }

    private static String lot(byte[] seed, Ticket ticket, int lot) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return HEX.formatHex(mac.doFinal((ticket.ticket() + "/" + lot).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
