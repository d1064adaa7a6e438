package hamgara.venue.taxonomy;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The refusals of taxonomies.
final class TaxonomyRefusal {

    private TaxonomyRefusal() {}

    static final class TaxonomyNotFound extends Refusal.NotFound {
        TaxonomyNotFound() {
            super("taxonomy-not-found");
        }
    }

    /// Words that the taxonomy does not have.
    static final class TermUnknown extends Refusal.Invalid {
        TermUnknown(Taxonomy taxonomy, List<String> terms) {
            super("term-unknown", "taxonomy", taxonomy.path(), "terms", terms, "termList", String.join(", ", terms));
        }
    }
}
