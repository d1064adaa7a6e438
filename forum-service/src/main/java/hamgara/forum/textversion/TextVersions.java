package hamgara.forum.textversion;

import hamgara.forum.proposal.Proposals;
import hamgara.forum.wording.WordDiff;
import hamgara.forum.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Reads the wordings that a proposal had; none of them ever changes.
@ApplicationScoped
class TextVersions {

    private static final String WORDING = """
            select text_version, lang, title, what_exists, what_should_be_done, existing_capacity, who_benefits,
                   written_at, fingerprint, source_id
            from proposal_text where proposal_id = :proposal
              and (:all or text_version >= coalesce((select min(a.text_version) from screening_act a
                                                     where a.proposal_id = :proposal and a.decision = 'PASS'), 1))""";

    private final Session database;
    private final Proposals proposals;

    TextVersions(Session database, Proposals proposals) {
        this.database = database;
        this.proposals = proposals;
    }

    List<TextVersionView> list(UUID proposal, int after, int limit) {
        proposals.facts(proposal);
        return database.createNativeQuery(
                        WORDING + " and text_version > :after order by text_version limit :limit", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("all", proposals.isOnTheInside(proposal))
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(TextVersionView::of)
                .toList();
    }

    TextDiffView diff(UUID proposal, int from, int to) {
        proposals.facts(proposal);
        Map<String, String> before = one(proposal, from).parts();
        Map<String, String> after = one(proposal, to).parts();
        return new TextDiffView(
                from,
                to,
                after.entrySet().stream()
                        .filter(part -> !part.getValue().equals(before.get(part.getKey())))
                        .map(part -> new TextDiffView.Part(
                                part.getKey(),
                                WordDiff.between(before.getOrDefault(part.getKey(), ""), part.getValue())))
                        .toList());
    }

    private Wording one(UUID proposal, int textVersion) {
        return database.createNativeQuery(WORDING + " and text_version = :version", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("all", proposals.isOnTheInside(proposal))
                .setParameter("version", textVersion)
                .getResultStream()
                .map(TextVersionView::of)
                .map(found -> new Wording(
                        found.lang(),
                        found.title(),
                        found.whatExists(),
                        found.whatShouldBeDone(),
                        found.existingCapacity(),
                        found.whoBenefits()))
                .findFirst()
                .orElseThrow(() -> new TextVersionNotFound(textVersion));
    }
}
