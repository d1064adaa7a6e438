package hamgara.kit.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/// The order of the Persian alphabet for lists sorted in memory; the database sorts with `COLLATE "fa-x-icu"`.
public final class PersianOrder {

    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("fa")).freeze();

    private PersianOrder() {}

    public static Comparator<String> comparator() {
        return COLLATOR::compare;
    }
}
