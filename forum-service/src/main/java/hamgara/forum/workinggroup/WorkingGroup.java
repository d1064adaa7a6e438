package hamgara.forum.workinggroup;

import hamgara.kit.text.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A specialised working group of a county.
@Entity
@Table(name = "working_group")
class WorkingGroup {

    @EmbeddedId
    Key key;

    UUID id;

    @Column(name = "name_fa")
    String nameFa;

    @Column(name = "name_ar")
    @Nullable
    String nameAr;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @Column(name = "secretary_agency")
    String secretaryAgency;

    /// Nothing with groups that were there before it was asked for.
    @Enumerated(EnumType.STRING)
    @Column(name = "official_parent")
    @Nullable
    OfficialParent officialParent;

    @Nullable
    String mandate;

    /// Nothing with groups that were there before it was asked for.
    @Column(name = "cadence_days")
    @Nullable
    Integer cadenceDays;

    @Column(name = "set_up_on")
    LocalDate setUpOn;

    @Column(name = "last_met_on")
    @Nullable
    LocalDate lastMetOn;

    /// The day on which it was told that it has not met; nothing once it has.
    @Column(name = "late_told_on")
    @Nullable
    LocalDate lateToldOn;

    long version;

    WorkingGroup() {} // for Hibernate

    void call(Names names) {
        nameFa = names.fa();
        nameAr = names.ar();
        nameEn = names.en();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    /// More than one and a half times its days without a meeting.
    boolean isLate(LocalDate today) {
        LocalDate last = lastMetOn == null ? setUpOn : lastMetOn;
        return cadenceDays != null && 2 * (today.toEpochDay() - last.toEpochDay()) > 3L * cadenceDays;
    }

    /// A county and the group's code in it.
    @Embeddable
    record Key(String county, String code) {}
}
