package hamgara.card.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The terms a case is decided by: one published version of a programme.
public record ProgrammeTerms(
        UUID programme, String code, String county, int version, Rules rules, List<Entitlement> entitlements) {

    public Optional<Entitlement> entitlement(Category category) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.category() == category)
                .findAny();
    }

    /// The unit its entries of a category are counted in.
    public String unit(Category category) {
        return "ENTRY:" + code + ":" + category;
    }
}
