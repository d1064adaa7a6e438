package hamgara.venue.place;

import hamgara.kit.text.Digits;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers of a query as people type them.
final class Degrees {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,4}(\\.[0-9]{1,15})?");

    private Degrees() {}

    /// So many numbers with commas between them; empty when it is anything else. Persian digits, commas and
    /// decimal points are taken.
    static Optional<double[]> read(String text, int count) {
        String[] cells = Digits.fold(text).replace('،', ',').replace('٫', '.').split(",", -1);
        if (cells.length != count) {
            return Optional.empty();
        }
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            String cell = cells[i].strip();
            if (!NUMBER.matcher(cell).matches()) {
                return Optional.empty();
            }
            numbers[i] = Double.parseDouble(cell);
        }
        return Optional.of(numbers);
    }

    static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
