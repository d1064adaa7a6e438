package hamgara.venue.calendar;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The language of a calendar, told in its address: programs that fetch it ask in no language.
@Schema(name = "CalendarLanguage", description = "Language of the calendar.")
enum Language {
    fa("همگرا", "رزروهای من"),
    ar("همكرا", "حجوزاتي"),
    en("Hamgara", "My bookings");

    final String platform;
    final String own;

    Language(String platform, String own) {
        this.platform = platform;
        this.own = own;
    }

    Locale locale() {
        return Locale.of(name());
    }

    /// A word that is not known stands as it is.
    String audience(String audience) {
        return switch (audience) {
            case "MIXED" -> in("همگانی", "للجميع", "everyone");
            case "FAMILY" -> in("خانواده", "عائلات", "families");
            case "WOMEN" -> in("بانوان", "نساء", "women");
            case "MEN" -> in("آقایان", "رجال", "men");
            case "GIRLS" -> in("دختران", "بنات", "girls");
            case "BOYS" -> in("پسران", "أولاد", "boys");
            case "DISABLED" ->
                in(
                        "افراد دارای معلولیت و همراهانشان",
                        "الأشخاص ذوو الإعاقة ومرافقوهم",
                        "people with a disability and those who accompany them");
            default -> audience;
        };
    }

    private String in(String persian, String arabic, String english) {
        return switch (this) {
            case fa -> persian;
            case ar -> arabic;
            case en -> english;
        };
    }
}
