package hamgara.venue.place;

import org.jspecify.annotations.Nullable;

/// A circle on the map: around a point, so many kilometres wide.
public record Near(double latitude, double longitude, double radiusKm) {

    public static final int MOST_KM = 200;
    private static final double USUAL_KM = 10;
    private static final double KM_PER_DEGREE = 111.0;

    /// Reads `lat,lon` and a radius as people type them; nothing when neither is asked for.
    public static @Nullable Near parse(@Nullable String point, @Nullable String radiusKm) {
        if (point == null) {
            if (radiusKm != null) {
                throw new PlaceRefusal.RadiusWithoutPoint().at("near");
            }
            return null;
        }
        double[] degrees = Degrees.read(point, 2).orElseThrow(PlaceRefusal.PointUnreadable::new);
        if (!Degrees.isOnEarth(degrees[0], degrees[1])) {
            throw new PlaceRefusal.PointOutOfRange().at("near");
        }
        double radius = radiusKm == null
                ? USUAL_KM
                : Degrees.read(radiusKm, 1).orElseThrow(PlaceRefusal.PointUnreadable::new)[0];
        if (radius <= 0 || radius > MOST_KM) {
            throw new PlaceRefusal.RadiusOutOfRange(MOST_KM).at("radiusKm");
        }
        return new Near(degrees[0], degrees[1], radius);
    }

    public double metres() {
        return radiusKm * 1000;
    }

    /// The box around the circle, for the index; a little wider than needed. Near a pole or the date line
    /// it goes all the way round.
    public Box around() {
        double high = radiusKm / KM_PER_DEGREE;
        double south = latitude - high;
        double north = latitude + high;
        double narrowest = Math.cos(Math.toRadians(Math.min(90, Math.max(Math.abs(south), Math.abs(north)))));
        double wide = narrowest < 0.01 ? 360 : high / narrowest;
        boolean round = longitude - wide < -180 || longitude + wide > 180;
        return new Box(
                Math.max(-90, south),
                round ? -180 : longitude - wide,
                Math.min(90, north),
                round ? 180 : longitude + wide);
    }
}
