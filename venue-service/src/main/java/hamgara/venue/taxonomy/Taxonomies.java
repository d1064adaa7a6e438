package hamgara.venue.taxonomy;

import hamgara.kit.text.Names;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Knows the terms of the catalogue; those of the release are brought in when the service starts.
@ApplicationScoped
public class Taxonomies {

    private static final String RESOURCE = "taxonomies/terms.tsv";

    private final TermRows terms;

    Taxonomies(TermRows terms) {
        this.terms = terms;
    }

    /// Terms that are there stay as they are. In the order of the file, as a narrower term follows its
    /// wider one.
    @Transactional
    void load(@Observes StartupEvent started) {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            terms.add(new TermRows.Row(
                    Taxonomy.valueOf(cells[0]),
                    cells[1],
                    i,
                    cells[2].isEmpty() ? null : cells[2],
                    new Names(cells[3], cells[4], cells[5])));
        }
    }

    @Transactional
    TaxonomyView view(String path) {
        Taxonomy taxonomy = Taxonomy.ofPath(path).orElseThrow(TaxonomyRefusal.TaxonomyNotFound::new);
        return new TaxonomyView(taxonomy, terms.of(taxonomy));
    }

    /// Refuses codes that the taxonomy does not have; `pointer` names the field.
    public void requireKnown(Taxonomy taxonomy, Collection<String> codes, String pointer) {
        List<String> unknown = codes.isEmpty() ? List.of() : terms.unknown(taxonomy, codes);
        if (!unknown.isEmpty()) {
            throw new TaxonomyRefusal.TermUnknown(taxonomy, unknown).at(pointer);
        }
    }

    private static List<String> lines() {
        InputStream in =
                Objects.requireNonNull(Taxonomies.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
