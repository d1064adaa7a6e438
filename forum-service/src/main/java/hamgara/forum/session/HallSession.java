package hamgara.forum.session;

import hamgara.forum.hall.HallFacts;
import hamgara.kit.text.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting of people of a hall.
@Entity
@Table(name = "hall_session")
class HallSession {

    @Id
    UUID id;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    @Column(name = "working_group")
    @Nullable
    String workingGroup;

    @Column(name = "name_fa")
    String nameFa;

    @Column(name = "name_ar")
    @Nullable
    String nameAr;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @Enumerated(EnumType.STRING)
    SessionMode mode;

    @Column(name = "venue_code")
    @Nullable
    String venueCode;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "first_starts_at")
    Instant firstStartsAt;

    int capacity;

    int reserved;

    /// Counted by the registrations, never written from here.
    @Column(updatable = false)
    int confirmed;

    /// Counted by the check-ins, never written from here.
    @Column(updatable = false)
    int present;

    int quorum;

    @Column(name = "quorum_note")
    @Nullable
    String quorumNote;

    @Enumerated(EnumType.STRING)
    SessionState state;

    @Nullable
    String reason;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    @Column(name = "held_at")
    @Nullable
    Instant heldAt;

    @Column(name = "policy_version")
    int policyVersion;

    long version;

    HallSession() {} // for Hibernate

    void call(Names names) {
        nameFa = names.fa();
        nameAr = names.ar();
        nameEn = names.en();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    SessionFacts facts(HallFacts hall) {
        return new SessionFacts(
                id,
                hall,
                workingGroup,
                names(),
                state,
                mode,
                venueCode,
                startsAt,
                endsAt,
                present >= quorum,
                announcedAt,
                heldAt,
                version);
    }
}
