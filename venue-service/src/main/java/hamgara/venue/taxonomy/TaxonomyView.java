package hamgara.venue.taxonomy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A taxonomy on the wire.
@Schema(name = "TaxonomyTerms", description = "The terms of one taxonomy in the order in which to offer them.")
record TaxonomyView(
        @Schema(description = "Which taxonomy.") Taxonomy taxonomy,
        @Schema(description = "All its terms.") List<TermView> terms) {}
