package hamgara.forum.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An affirmative proposal: what exists, what should be done, with which existing capacity, and who benefits.
@Entity
class Proposal {

    @Id
    UUID id;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    String subject;

    @Column(name = "subject_weight")
    int subjectWeight;

    String lang;

    String title;

    @Column(name = "what_exists")
    String whatExists;

    @Column(name = "what_should_be_done")
    String whatShouldBeDone;

    @Column(name = "existing_capacity")
    String existingCapacity;

    @Column(name = "who_benefits")
    String whoBenefits;

    @Column(name = "area_code")
    @Nullable
    String areaCode;

    String author;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "text_version")
    int textVersion;

    /// Changed by guarded statements only, never through this field.
    @Column(insertable = false, updatable = false)
    int supporters;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "qualified_at")
    @Nullable
    Instant qualifiedAt;

    @Column(name = "case_id")
    @Nullable
    UUID caseId;

    @Version
    long version;

    Proposal() {} // for Hibernate

    boolean isOpen() {
        return state == ProposalState.PUBLISHED;
    }

    void write(ProposalText text) {
        lang = text.lang();
        title = text.title();
        whatExists = text.whatExists();
        whatShouldBeDone = text.whatShouldBeDone();
        existingCapacity = text.existingCapacity();
        whoBenefits = text.whoBenefits();
        textVersion++;
    }

    ProposalText text() {
        return new ProposalText(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits);
    }
}
