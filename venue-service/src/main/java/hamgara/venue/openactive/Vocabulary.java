package hamgara.venue.openactive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Our words in the vocabularies of OpenActive.
final class Vocabulary {

    private static final String FACILITY_TYPES = "https://openactive.io/facility-types";
    private static final String ACTIVITIES = "https://openactive.io/activity-list";

    private Vocabulary() {}

    /// The type of a facility; what OpenActive has no word for, such as a pool, is named in a scheme of our own.
    static List<Thing> facilityType(String kind, String site) {
        return List.of(
                switch (kind) {
                    case "SPORT_HALL" -> concept(FACILITY_TYPES, "da364f9b-8bb2-490e-9e2f-1068790b9e35", "Sports Hall");
                    case "PITCH" -> concept(FACILITY_TYPES, "07e38aa9-4087-424e-95d0-0702d64e1a7a", "Football Pitch");
                    case "GYM" -> concept(FACILITY_TYPES, "821cc9e0-3cf3-4a1e-8e78-474241ac8419", "Gymnasium");
                    default -> concept(site + "/openactive", kind, kind);
                });
    }

    /// What one does there, from the official list, without which a session is not taken.
    static List<Thing> activity(String kind) {
        return List.of(
                switch (kind) {
                    case "POOL" -> concept(ACTIVITIES, "2750229d-b725-4171-9276-376be913957c", "Swimming");
                    case "PITCH" -> concept(ACTIVITIES, "0a5f732d-e806-4e51-ad40-0a7de0239c8c", "Football");
                    default -> concept(ACTIVITIES, "984068a7-5b7b-4989-bb33-f96953d8960c", "Group Exercise");
                });
    }

    private static Thing concept(String scheme, String id, String label) {
        return Thing.of("Concept")
                .with("@id", scheme + "#" + id)
                .with("prefLabel", label)
                .with("inScheme", scheme);
    }

    static @Nullable String genderRestriction(String audience) {
        return switch (audience) {
            case "WOMEN", "GIRLS" -> "https://openactive.io/FemaleOnly";
            case "MEN", "BOYS" -> "https://openactive.io/MaleOnly";
            default -> null;
        };
    }

    /// OpenActive has no audience of that kind, and its lists of what is supported name diagnoses: said in words.
    static @Nullable String accessibility(String audience) {
        return audience.equals("DISABLED") ? "این زمان برای افراد دارای معلولیت و همراهانشان نگه داشته شده است." : null;
    }

    /// What a slot cannot say in a member of its own.
    static @Nullable List<String> admission(String audience) {
        return audience.equals("FAMILY") ? List.of("خانواده‌ها") : null;
    }

    /// For whom, after the name of a facility.
    static String audience(String audience) {
        return switch (audience) {
            case "WOMEN" -> "بانوان";
            case "MEN" -> "آقایان";
            case "GIRLS" -> "دختران";
            case "BOYS" -> "پسران";
            case "DISABLED" -> "افراد دارای معلولیت و همراهانشان";
            default -> "همگانی";
        };
    }

    static String weekday(int isoDay) {
        return "https://schema.org/"
                + List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
                        .get(isoDay - 1);
    }
}
