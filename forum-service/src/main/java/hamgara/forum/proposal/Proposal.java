package hamgara.forum.proposal;

import hamgara.forum.wording.ProposalNeed;
import hamgara.forum.wording.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Column(name = "need_kind")
    @Nullable
    String needKind;

    @Column(name = "need_audience")
    @Nullable
    String needAudience;

    @Column(name = "need_weekdays")
    String @Nullable [] needWeekdays;

    @Column(name = "need_from")
    @Nullable
    LocalTime needFrom;

    @Column(name = "need_to")
    @Nullable
    LocalTime needTo;

    String author;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Column(name = "origin_on")
    @Nullable
    LocalDate originOn;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    @Column(name = "withdraw_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    WithdrawReason withdrawReason;

    @Column(name = "window_until")
    @Nullable
    Instant windowUntil;

    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "text_version")
    int textVersion;

    /// Changed by guarded statements only, never through this field; so are the next three.
    @Column(insertable = false, updatable = false)
    int supporters;

    /// Of them, those who have not seen the present words.
    @Column(insertable = false, updatable = false)
    int asked;

    /// People who support it if something comes true.
    @Column(insertable = false, updatable = false)
    int conditional;

    @Column(name = "hold_until", insertable = false, updatable = false)
    @Nullable
    Instant holdUntil;

    @Column(name = "support_line")
    int supportLine;

    @Column(name = "active_members_then")
    int activeMembersThen;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /// When a resolution first carried it on.
    @Column(name = "follow_up_at")
    @Nullable
    Instant followUpAt;

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

    void write(Wording text) {
        lang = text.lang();
        title = text.title();
        whatExists = text.whatExists();
        whatShouldBeDone = text.whatShouldBeDone();
        existingCapacity = text.existingCapacity();
        whoBenefits = text.whoBenefits();
        textVersion++;
    }

    void ask(@Nullable ProposalNeed need) {
        if (need != null) {
            needKind = need.kind();
            needAudience = need.audience();
            needWeekdays =
                    need.weekdays().stream().sorted().map(DayOfWeek::name).toArray(String[]::new);
            needFrom = need.from();
            needTo = need.to();
        }
    }

    @Nullable
    ProposalNeed need() {
        if (needKind == null || needAudience == null || needWeekdays == null || needFrom == null || needTo == null) {
            return null;
        }
        return new ProposalNeed(
                needKind,
                needAudience,
                Stream.of(needWeekdays)
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                needFrom,
                needTo);
    }

    Wording text() {
        return new Wording(lang, title, whatExists, whatShouldBeDone, existingCapacity, whoBenefits);
    }
}
