package hamgara.forum.hall;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One published version of a hall's policy; never changed once written.
@Entity
@Table(name = "hall_policy")
class PolicyVersion {

    @EmbeddedId
    Key key;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "support_threshold")
    int supportThreshold;

    @Column(name = "acknowledge_days")
    int acknowledgeDays;

    @Column(name = "answer_days")
    int answerDays;

    @Column(name = "extension_days")
    int extensionDays;

    String[] languages;

    PolicyVersion() {} // for Hibernate

    PolicyVersion(UUID hallId, HallPolicy policy, Instant validFrom) {
        this.key = new Key(hallId, policy.version());
        this.validFrom = validFrom;
        this.supportThreshold = policy.supportThreshold();
        this.acknowledgeDays = policy.acknowledgeDays();
        this.answerDays = policy.answerDays();
        this.extensionDays = policy.extensionDays();
        this.languages = policy.languages().toArray(String[]::new);
    }

    HallPolicy policy() {
        return new HallPolicy(
                key.version(), supportThreshold, acknowledgeDays, answerDays, extensionDays, List.of(languages));
    }

    /// A hall and the running number of its policy.
    @Embeddable
    record Key(
            @Column(name = "hall_id") UUID hallId,
            @Column(name = "version") int version) {}
}
