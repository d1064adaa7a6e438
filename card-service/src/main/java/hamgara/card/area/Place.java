package hamgara.card.area;

import java.util.Collection;
import java.util.List;

/// An area of today together with the areas it lies in, itself first.
public record Place(String code, String county, List<String> lineage) {

    /// True when the place is one of these areas or lies in one of them.
    public boolean within(Collection<String> areaCodes) {
        return lineage.stream().anyMatch(areaCodes::contains);
    }
}
